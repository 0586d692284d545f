package nl.hostforge.integration.booking;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.hostforge.integration.bookkeeping.BookedInvoice;
import nl.hostforge.integration.bookkeeping.InvoiceLine.Period;
import nl.hostforge.integration.bookkeeping.NewExternalInvoice;
import nl.hostforge.integration.bookkeeping.TaxCode;
import nl.hostforge.messages.billing.InvoiceLine;
import nl.hostforge.messages.billing.InvoiceToBook;
import nl.hostforge.messages.billing.ProductGroup;
import nl.hostforge.messages.billing.ServicePeriod;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.money.Money;

/** Puts an invoice that we numbered in the bookkeeping's form, and finds it among what it has. */
final class ExternalInvoices {
    private ExternalInvoices() {}

    /** @return the one that was made first, should a repeat have slipped through */
    static Optional<BookedInvoice> first(List<BookedInvoice> found) {
        return found.stream()
                .filter(invoice -> invoice.credits().isEmpty())
                .min(Comparator.comparing(BookedInvoice::id));
    }

    static NewExternalInvoice of(InvoiceToBook invoice, String contactId) {
        return new NewExternalInvoice(
                invoice.number(),
                contactId,
                invoice.date(),
                invoice.dueOn(),
                Money.EURO.getCurrencyCode(),
                invoice.lines().stream().flatMap(line -> lines(invoice, line)).toList(),
                Optional.empty());
    }

    private static Stream<nl.hostforge.integration.bookkeeping.InvoiceLine> lines(
            InvoiceToBook invoice, InvoiceLine line) {
        var listed = new nl.hostforge.integration.bookkeeping.InvoiceLine(
                invoice.language() == Language.DUTCH ? line.textNl() : line.textEn(),
                BigDecimal.valueOf(line.quantity()),
                line.unitPrice().amount(),
                TaxCode.of(invoice.vat()),
                line.group() == ProductGroup.DOMAINS ? "domains" : "hosting",
                Optional.ofNullable(line.period()).map(ExternalInvoices::period));
        return listed.less(line.discount(), invoice.language());
    }

    private static Period period(ServicePeriod period) {
        return new Period(period.from(), period.until().minusDays(1));
    }
}
