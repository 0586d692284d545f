package nl.hostforge.integration.bookkeeping;

/** How far an invoice is. */
public enum InvoiceState {
    DRAFT,
    /** An external invoice that is not complete. */
    NEW,
    SCHEDULED,
    OPEN,
    PENDING_PAYMENT,
    LATE,
    REMINDED,
    PAID,
    UNCOLLECTIBLE,
    /** One that the bookkeeping has learnt since. */
    OTHER
}
