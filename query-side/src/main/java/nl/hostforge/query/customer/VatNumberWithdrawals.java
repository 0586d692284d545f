package nl.hostforge.query.customer;

import java.util.Optional;
import nl.hostforge.messages.customer.CustomerEvent.CustomerVatNumberRejected;
import nl.hostforge.messages.customer.CustomerEvent.CustomerVatNumberValidated;
import nl.hostforge.messages.customer.CustomerQuery.FindVatNumberWithdrawal;
import nl.hostforge.messages.customer.VatNumberWithdrawal;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Finds in a customer's stream what the EU's register said of their VAT number before it said no. */
@Component
class VatNumberWithdrawals {
    private final EventStore log;

    VatNumberWithdrawals(EventStore log) {
        this.log = log;
    }

    /** A register that did not answer in between changed nothing. */
    @QueryHandler
    Optional<VatNumberWithdrawal> answer(FindVatNumberWithdrawal query) {
        CustomerVatNumberValidated valid = null;
        // from the first event, since a snapshot would hide those before it
        var events = log.readEvents(query.customerId().toString(), 0);
        while (events.hasNext()) {
            var event = events.next();
            if (event.getPayload() instanceof CustomerVatNumberValidated validated) valid = validated;
            if (!(event.getPayload() instanceof CustomerVatNumberRejected rejected)) continue;
            if (event.getSequenceNumber() == query.sequence()) return withdrawal(valid, rejected);
            valid = null;
        }
        return Optional.empty();
    }

    private static Optional<VatNumberWithdrawal> withdrawal(
            CustomerVatNumberValidated valid, CustomerVatNumberRejected rejected) {
        if (valid == null || !valid.vatNumberHash().equals(rejected.vatNumberHash())) return Optional.empty();
        return Optional.of(new VatNumberWithdrawal(rejected.customerId(), valid.checkedAt(), rejected.checkedAt()));
    }
}
