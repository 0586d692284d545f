package nl.hostforge.query.ledger;

import java.time.LocalDate;
import java.util.List;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceCredited;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceIssued;
import nl.hostforge.messages.billing.InvoiceLine;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.vat.VatDecision;

/**
 * An invoice or a credit note, as far as it is posted.
 *
 * @param invoiceId the invoice, or the one that is credited
 * @param number null where nobody told it
 * @param dueOn null for a credit note, and where nobody told it
 * @param lines below zero on a credit note; null until they are known
 * @param vat null until it is known
 * @param gross what the document comes to, VAT included
 */
record Paper(
        InvoiceId invoiceId,
        CustomerId customerId,
        String number,
        LocalDate date,
        LocalDate dueOn,
        List<InvoiceLine> lines,
        VatDecision vat,
        OrderTotals totals,
        Money gross) {
    /** What the invoice bears is told by other events. */
    static Paper of(InvoiceIssued event) {
        return new Paper(
                event.invoiceId(),
                event.customerId(),
                event.number(),
                event.date(),
                event.dueOn(),
                null,
                null,
                event.totals(),
                event.owed());
    }

    /** What it bears is the original's, as far as it does not tell itself. */
    static Paper of(InvoiceCredited event) {
        return new Paper(
                event.invoiceId(),
                event.customerId(),
                event.number(),
                event.date(),
                null,
                event.lines(),
                null,
                event.totals(),
                event.totals().gross());
    }

    /** A document that the bookkeeping rounded: its VAT is as we calculate it, and the difference stands apart. */
    Paper withVatOfOurs() {
        return new Paper(invoiceId, customerId, number, date, dueOn, lines, vat, OrderTotals.of(lines, vat), gross);
    }

    Paper bearing(List<InvoiceLine> itsLines, VatDecision itsVat) {
        return new Paper(invoiceId, customerId, number, date, dueOn, itsLines, itsVat, totals, gross);
    }
}
