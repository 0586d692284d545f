package nl.hostforge.api.admin.customer;

import nl.hostforge.messages.refusal.DecisionRefused;

/** Nothing personal can be written any more about somebody who was erased: the key that would seal it is gone. */
public class CustomerErased extends DecisionRefused {
    public CustomerErased() {
        super("customer-erased", "The customer was erased; nothing personal can be added.");
    }
}
