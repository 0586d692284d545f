package nl.hostforge.messages.billing;

import nl.hostforge.messages.customer.ContactDetails;
import nl.hostforge.messages.customer.CustomerKind;
import nl.hostforge.messages.customer.PostalAddress;

/**
 * Whom an invoice is made out to, as it has to show them (art. 35a Wet OB).
 *
 * @param name of the company, or of the person
 * @param vatNumber null where there is none
 */
public record Buyer(String name, PostalAddress address, String vatNumber) {
    /**
     * @param contact who the customer is when the invoice is made
     * @param vatNumber null where there is none
     */
    public static Buyer of(ContactDetails contact, String vatNumber) {
        var name = contact.kind() == CustomerKind.COMPANY
                ? contact.companyName()
                : contact.firstName() + " " + contact.lastName();
        return new Buyer(name, contact.address(), vatNumber);
    }
}
