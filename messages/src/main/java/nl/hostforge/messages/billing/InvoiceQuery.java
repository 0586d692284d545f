package nl.hostforge.messages.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;

/** What can be asked about invoices. */
public sealed interface InvoiceQuery {
    /** Name of the read model that answers. */
    String READ_MODEL = "invoice";

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

    /** One credit note of ours: an {@code Optional<CreditNoteDetails>}. */
    record FindCreditNote(InvoiceId creditNoteId) implements InvoiceQuery {}

    /**
     * Whom a draft is for, what it comes to and which VAT it bears: a {@link BilledCustomer}, read from the log.
     *
     * @param invoiceId the draft, whose lines are all there
     * @param asOf leaves out what happened to the customer after
     * @param on the date of the invoice, whose VAT rates apply
     */
    record FindBilledCustomer(CustomerId customerId, InvoiceId invoiceId, Instant asOf, LocalDate on)
            implements InvoiceQuery {}

    /**
     * What happened to an invoice: an {@code Optional<InvoiceTimeline>}. What an order's steps did before it was issued
     * stands in the order's.
     *
     * @param language of the sentences
     */
    record FindInvoiceTimeline(InvoiceId invoiceId, Language language) implements InvoiceQuery {}

    /** What a worker needs to book an invoice, or a credit note, that we issued: an {@link InvoiceToBook}, read from the log. */
    record FindInvoiceToBook(InvoiceId invoiceId) implements InvoiceQuery {}

    /** What its credit notes take over from an invoice that we issued: a {@link CreditedInvoice}, read from the log. */
    record FindCreditedInvoice(InvoiceId invoiceId) implements InvoiceQuery {}

    /**
     * On which day the bookkeeping credited the invoice of an order: an {@code Optional<LocalDate>}, read from the log.
     */
    record FindBookkeepingCredit(OrderId orderId) implements InvoiceQuery {}

    /** Whether a credit note was issued by now: a {@code Boolean}, read from the log. */
    record IsCreditNoteIssued(InvoiceId creditNoteId) implements InvoiceQuery {}
    /**
     * All that an invoice, or a credit note, that we issued bears: an {@code Optional<IssuedDocument>}, read from the log;
     * empty for one that we did not issue, or not yet.
     */
    record FindIssuedDocument(InvoiceId invoiceId) implements InvoiceQuery {}

    /**
     * What the mail of an invoice that we issued has to know: an {@code Optional<InvoiceCorrespondence>}, read from the log;
     * empty for one that we did not issue.
     */
    record FindInvoiceCorrespondence(InvoiceId invoiceId) implements InvoiceQuery {}

    /**
     * The kept file of an invoice: an {@code Optional<KeptFile>}, empty as long as it is not kept, or if it never will be.
     * Refused once nobody can read it any more, since its fiscal key was destroyed ({@code document-gone}), and where the
     * file is not the one on record ({@code document-differs}).
     */
    record FindKeptFile(InvoiceId invoiceId, DocumentForm form) implements InvoiceQuery {}

    /** Whether an invoice was issued by now: a {@code Boolean}, read from the log. */
    record IsInvoiceIssued(InvoiceId invoiceId) implements InvoiceQuery {}

    /** What was invoiced in a calendar month of Europe/Amsterdam, less what was credited in it: a {@link Revenue}. */
    record RevenueOfMonth(YearMonth month) implements InvoiceQuery {}
}
