package nl.hostforge.api.admin.order;

import nl.hostforge.messages.order.OrderDetails;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.refusal.DecisionRefused;

/** Seals what staff writes about an order's customer with that customer's key, so that it goes when they are erased. */
final class ContactKey {
    private ContactKey() {}

    /** @throws CustomerErased if the key is gone */
    static <T> Personal<T> seal(OrderDetails order, T value) {
        if (order.orderedBy() == null) throw new CustomerErased();
        return Personal.of(KeyRef.contact(order.customerId()), value);
    }

    /** Nothing personal can be written any more about somebody who was erased. */
    static class CustomerErased extends DecisionRefused {
        CustomerErased() {
            super("customer-erased", "The customer was erased; nothing personal can be added to their orders.");
        }
    }
}
