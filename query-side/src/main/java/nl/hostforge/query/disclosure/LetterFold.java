package nl.hostforge.query.disclosure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.hostforge.messages.customer.ContactDetails;
import nl.hostforge.messages.customer.CustomerEvent.CustomerDetailsChanged;
import nl.hostforge.messages.customer.CustomerEvent.CustomerRegistered;
import nl.hostforge.messages.disclosure.HeldLetter;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.order.OrderEvent.OrderActivated;
import nl.hostforge.messages.order.OrderEvent.OrderCreated;
import nl.hostforge.messages.order.OrderEvent.OrderRejected;
import nl.hostforge.messages.privacy.Personal;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * Tells from the log which letters an order caused, and where they go: the customer's events first, then the order's. What
 * is sent, and to whom, is for the mails to decide ({@code MailKind}); this follows them.
 */
final class LetterFold {
    private final OrderId order;
    private final List<Address> addresses = new ArrayList<>();
    private final List<HeldLetter> letters = new ArrayList<>();
    private OrderCreated created;

    private record Address(Instant since, Personal<ContactDetails> details) {}

    LetterFold(OrderId order) {
        this.order = order;
    }

    void take(DomainEventMessage<?> event) {
        var at = event.getTimestamp();
        switch (event.getPayload()) {
            case CustomerRegistered it -> addresses.add(new Address(at, it.details()));
            case CustomerDetailsChanged it -> addresses.add(new Address(at, it.details()));
            case OrderCreated it -> {
                created = it;
                add("ORDER_CONFIRMATION", at, it.orderedBy());
            }
            case OrderRejected it -> add("ORDER_REJECTED", at, created.orderedBy());
            case OrderActivated it -> add("SERVICE_ACTIVE", at, addressAt(at));
            default -> {
                // nobody is written to about it
            }
        }
    }

    boolean isOf(CustomerId customer) {
        return created != null && created.customerId().equals(customer);
    }

    String number() {
        return created.number().value();
    }

    List<HeldLetter> letters() {
        return List.copyOf(letters);
    }

    private void add(String kind, Instant at, Personal<ContactDetails> reader) {
        letters.add(new HeldLetter(order, kind, at, reader == null ? null : reader.map(ContactDetails::email, null)));
    }

    private Personal<ContactDetails> addressAt(Instant at) {
        return addresses.stream()
                .filter(address -> !address.since().isAfter(at))
                .reduce((earlier, later) -> later)
                .map(Address::details)
                .orElse(null);
    }
}
