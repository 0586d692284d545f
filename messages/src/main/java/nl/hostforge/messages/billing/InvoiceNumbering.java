package nl.hostforge.messages.billing;

/** Whose series an invoice's number is of. */
public enum InvoiceNumbering {
    /** The bookkeeping's. */
    BOOKKEEPING,
    /** Ours: one a calendar year. */
    HOSTFORGE
}
