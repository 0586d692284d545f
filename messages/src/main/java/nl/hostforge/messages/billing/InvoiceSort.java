package nl.hostforge.messages.billing;

/** In which order a list of invoices stands, by when they were first asked for. */
public enum InvoiceSort {
    NEWEST_FIRST,
    OLDEST_FIRST
}
