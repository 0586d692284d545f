package nl.hostforge.integration.bookkeeping;

/** Who issued and numbered an invoice. */
public enum InvoiceKind {
    /** The bookkeeping did. */
    SALES,
    /** We did. */
    EXTERNAL
}
