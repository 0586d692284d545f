package nl.hostforge.query.correspondence;

import nl.hostforge.messages.customer.ContactDetails;
import nl.hostforge.messages.customer.CustomerEvent.CustomerDetailsChanged;
import nl.hostforge.messages.customer.CustomerEvent.CustomerErased;
import nl.hostforge.messages.customer.CustomerEvent.CustomerRegistered;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.privacy.Personal;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * Whom a mail is for, as the log knows the customer today.
 *
 * @param erased whether the customer asked to be forgotten
 */
record Reader(Personal<ContactDetails> contact, boolean erased) {
    static Reader of(EventStore log, CustomerId customer) {
        // from the first event, since a snapshot would hide those before it
        return log.readEvents(customer.toString(), 0)
                .asStream()
                .map(DomainEventMessage::getPayload)
                .reduce(new Reader(null, false), Reader::after, (earlier, later) -> later);
    }

    private Reader after(Object event) {
        return switch (event) {
            case CustomerRegistered it -> new Reader(it.details(), erased);
            case CustomerDetailsChanged it -> new Reader(it.details(), erased);
            case CustomerErased _ -> new Reader(contact, true);
            default -> this;
        };
    }
}
