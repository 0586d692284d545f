package nl.hostforge.messages.billing;

import java.time.YearMonth;
import nl.hostforge.messages.identity.InvoiceId;

/** What can be asked about invoices. */
public sealed interface InvoiceQuery {
    /**
     * One page of the list: a {@code Page<InvoiceOverview>}. Refused ({@code invalid-cursor}) if the cursor is not one
     * that a page of the same sort gave.
     *
     * @param cursor where the last page ended; null for the first
     * @param limit how many at most
     */
    record FindInvoices(InvoiceFilter filter, InvoiceSort sort, String cursor, int limit) implements InvoiceQuery {}

    /** One invoice: an {@code Optional<InvoiceDetails>}. */
    record FindInvoice(InvoiceId invoiceId) implements InvoiceQuery {}

    /** What was invoiced in a calendar month of Europe/Amsterdam, less what was credited in it: a {@link Revenue}. */
    record RevenueOfMonth(YearMonth month) implements InvoiceQuery {}
}
