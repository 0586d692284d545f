package nl.hostforge.messages.account;

/** Why money moved on an account. */
public enum AccountEntryKind {
    /** The customer paid. */
    PAYMENT,
    /** An invoice left it. */
    FROM_INVOICE,
    /** It pays an invoice. */
    TO_INVOICE,
    /** It was paid back. */
    REFUND,
    /** A payment that was told of by mistake was taken back. */
    UNDONE
}
