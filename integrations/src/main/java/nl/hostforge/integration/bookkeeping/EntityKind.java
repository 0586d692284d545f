package nl.hostforge.integration.bookkeeping;

/** What can be compared by version. */
public enum EntityKind {
    CONTACT,
    SALES_INVOICE,
    EXTERNAL_INVOICE
}
