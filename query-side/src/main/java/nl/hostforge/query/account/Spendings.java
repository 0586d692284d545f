package nl.hostforge.query.account;

import nl.hostforge.messages.account.AccountId;
import nl.hostforge.messages.account.AccountQuery.FindSpending;
import nl.hostforge.messages.account.Spending;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Tells from the log itself how far a payment from an account is, so that nobody goes on from a read model that lags. */
@Component
class Spendings {
    private final EventStore log;

    Spendings(EventStore log) {
        this.log = log;
    }

    @QueryHandler
    Spending answer(FindSpending query) {
        var spending = new SpendingFold(query);
        log.readEvents(AccountId.of(query.customerId()).toString(), 0)
                .asStream()
                .forEach(event -> spending.take(event.getPayload(), event.getTimestamp()));
        return spending.result();
    }
}
