package nl.hostforge.query.correspondence;

import java.util.List;
import nl.hostforge.messages.customer.ContactDetails;
import nl.hostforge.messages.customer.CustomerEvent.CustomerDetailsChanged;
import nl.hostforge.messages.customer.CustomerEvent.CustomerErased;
import nl.hostforge.messages.customer.CustomerEvent.CustomerRegistered;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.order.OrderCorrespondence;
import nl.hostforge.messages.order.OrderEvent.OrderActivated;
import nl.hostforge.messages.order.OrderEvent.OrderCorrected;
import nl.hostforge.messages.order.OrderEvent.OrderCreated;
import nl.hostforge.messages.order.OrderEvent.OrderRejected;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.vat.VatDecision;

/** Gathers a correspondence event by event; the order's events first, then the customer's. */
final class CorrespondenceFold {
    private OrderCreated created;
    private List<OrderLine> lines;
    private VatDecision vat;
    private OrderTotals totals;
    private Personal<String> explanation;
    private List<OrderLine> delivered = List.of();
    private Personal<ContactDetails> contact;
    private boolean erased;

    void take(Object event) {
        switch (event) {
            case OrderCreated it -> {
                created = it;
                lines = it.lines();
                vat = it.vat();
                totals = it.totals();
            }
            case OrderCorrected it -> {
                lines = it.lines();
                vat = it.vat();
                totals = it.totals();
            }
            case OrderRejected it -> explanation = it.explanation();
            case OrderActivated it -> delivered = it.delivered();
            case CustomerRegistered it -> contact = it.details();
            case CustomerDetailsChanged it -> contact = it.details();
            case CustomerErased it -> erased = true;
            default -> {
                // says nothing that a mail tells
            }
        }
    }

    CustomerId customerId() {
        return created.customerId();
    }

    OrderCorrespondence result() {
        return new OrderCorrespondence(
                created.orderId(),
                created.number(),
                created.customerId(),
                created.attachedToExisting(),
                created.orderedBy(),
                contact,
                erased,
                lines,
                vat,
                totals,
                created.language(),
                explanation,
                delivered);
    }
}
