package nl.hostforge.messages.billing;

/** What the bookkeeping tells about an invoice that it issued, by the names that a completed step keeps it under. */
public final class InvoiceFact {
    /** The legal number; empty where the bookkeeping told none. */
    public static final String NUMBER = "invoiceNumber";

    /** The date on the invoice (ISO 8601); absent from steps that were completed before it was kept. */
    public static final String DATE = "invoiceDate";

    /** What the invoice comes to there, VAT included: a plain decimal in the order's currency. */
    public static final String TOTAL = "total";

    private InvoiceFact() {}
}
