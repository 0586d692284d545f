package nl.hostforge.messages.customer;

/**
 * Which customers a list shows; null means any.
 *
 * @param status only customers of this status
 * @param text part of a name, company, e-mail address or city
 */
public record CustomerFilter(CustomerStatus status, String text) {
    public static CustomerFilter all() {
        return new CustomerFilter(null, null);
    }
}
