package nl.hostforge.messages.disclosure;

import java.util.List;

/**
 * What the log holds of something of a customer's that is no order.
 *
 * @param kind what it is
 * @param id which
 * @param history oldest first
 */
public record HeldStream(Kind kind, String id, List<HeldFact> history) {
    /** What a customer has with us beside orders. */
    public enum Kind {
        /** Money that they have with us. */
        ACCOUNT,
        /** What they pay for period by period. */
        SUBSCRIPTION,
        /** An invoice, with its payments and letters. */
        INVOICE,
        /** What takes back an invoice. */
        CREDIT_NOTE
    }
}
