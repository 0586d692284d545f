package nl.hostforge.api.admin.dunning;

import java.time.Clock;
import java.time.LocalDate;
import nl.hostforge.api.admin.dunning.DunningBodies.CustomerDunning;
import nl.hostforge.api.caller.CallNotes;
import nl.hostforge.api.messaging.Messages;
import nl.hostforge.api.problem.NotFound;
import nl.hostforge.messages.customer.CustomerDetails;
import nl.hostforge.messages.customer.CustomerQuery.FindCustomer;
import nl.hostforge.messages.customer.CustomerStatus;
import nl.hostforge.messages.dunning.DunningDetails;
import nl.hostforge.messages.dunning.DunningQuery.FindDunning;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.subscription.BillingCycle;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.springframework.stereotype.Component;

/** What all work on the dunning of one customer has in common: looking at it before, and showing it after. */
@Component
class DunningDesk {
    private final Messages messages;
    private final CallNotes notes;
    private final Clock clock;

    DunningDesk(Messages messages, CallNotes notes, Clock clock) {
        this.messages = messages;
        this.notes = notes;
        this.clock = clock;
    }

    CustomerDetails existing(CustomerId id) {
        return messages.ask(new FindCustomer(id), ResponseTypes.optionalInstanceOf(CustomerDetails.class))
                .orElseThrow(() -> new NotFound("customer"));
    }

    /** Why something is done goes with the customer; who is erased has no key for it any more. */
    void taken(CustomerId id, String reason) {
        var customer = existing(id);
        notes.because(reason);
        if (customer.status() != CustomerStatus.ERASED) notes.concerns(id);
    }

    /** As the log has it, so that who decides sees what they decided. */
    CustomerDunning shown(CustomerId id) {
        return CustomerDunning.of(details(id));
    }

    DunningDetails details(CustomerId id) {
        return messages.ask(new FindDunning(id, today()), ResponseTypes.instanceOf(DunningDetails.class));
    }

    LocalDate today() {
        return BillingCycle.dayOf(clock.instant());
    }
}
