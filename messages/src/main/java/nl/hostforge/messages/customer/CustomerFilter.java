package nl.hostforge.messages.customer;

/**
 * Which customers a list shows; null means any.
 *
 * @param status only customers of this status
 * @param text words, each part of a name, company, e-mail address or city; a word of one or two letters finds beginnings
 *     only
 */
public record CustomerFilter(CustomerStatus status, String text) {
    public static CustomerFilter all() {
        return new CustomerFilter(null, null);
    }
}
