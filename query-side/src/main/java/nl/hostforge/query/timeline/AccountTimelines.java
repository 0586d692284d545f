package nl.hostforge.query.timeline;

import nl.hostforge.messages.account.AccountEvent;
import nl.hostforge.messages.account.AccountId;
import nl.hostforge.messages.account.AccountQuery.FindAccountTimeline;
import nl.hostforge.messages.account.AccountTimeline;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Who did what to a customer's account. */
@Component
class AccountTimelines {
    private final Histories histories;

    AccountTimelines(Histories histories) {
        this.histories = histories;
    }

    @QueryHandler
    AccountTimeline answer(FindAccountTimeline query) {
        var fold = new AccountFold(Wording.in(query.language()));
        return new AccountTimeline(
                query.customerId(), histories.of(AccountId.of(query.customerId()), AccountEvent.class, fold));
    }
}
