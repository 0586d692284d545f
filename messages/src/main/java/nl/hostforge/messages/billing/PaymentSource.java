package nl.hostforge.messages.billing;

/** Where the money for an invoice came from. */
public enum PaymentSource {
    /** It was read at the bookkeeping, which can take it back. */
    BOOKKEEPING,
    /** The customer's account with us. */
    ACCOUNT
}
