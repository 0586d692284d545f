package nl.hostforge.api.admin.order;

import nl.hostforge.api.admin.customer.CustomerErased;
import nl.hostforge.messages.order.OrderDetails;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;

/** Seals what staff writes about an order's customer with that customer's key, so that it goes when they are erased. */
final class ContactKey {
    private ContactKey() {}

    /** @throws CustomerErased if the key is gone */
    static <T> Personal<T> seal(OrderDetails order, T value) {
        return Personal.of(of(order), value);
    }

    /** @throws CustomerErased if it is gone */
    static KeyRef of(OrderDetails order) {
        if (order.orderedBy() == null) throw new CustomerErased();
        return KeyRef.contact(order.customerId());
    }
}
