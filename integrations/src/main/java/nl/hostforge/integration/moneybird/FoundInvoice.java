package nl.hostforge.integration.moneybird;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.hostforge.integration.bookkeeping.BookedInvoice;
import nl.hostforge.integration.bookkeeping.BookedInvoice.BookedPayment;
import nl.hostforge.integration.bookkeeping.BookedInvoice.BookedTax;
import nl.hostforge.integration.bookkeeping.InvoiceState;
import nl.hostforge.integration.transport.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** An invoice as Moneybird has it; sales invoices have {@code invoice_date}, external ones {@code date}. */
@JsonNaming(SnakeCaseStrategy.class)
record FoundInvoice(
        String id,
        String contactId,
        String reference,
        String state,
        String invoiceId,
        LocalDate invoiceDate,
        LocalDate date,
        LocalDate dueDate,
        LocalDate sentAt,
        String currency,
        BigDecimal totalPriceExclTax,
        BigDecimal totalPriceInclTax,
        BigDecimal totalUnpaid,
        List<Payment> payments,
        List<Tax> taxTotals,
        String originalSalesInvoiceId,
        String paymentUrl,
        long version) {

    @JsonNaming(SnakeCaseStrategy.class)
    record Payment(
            String id, String transactionIdentifier, BigDecimal price, LocalDate paymentDate, String creditInvoiceId) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Tax(String taxRateId, BigDecimal taxableAmount, BigDecimal taxAmount) {}

    /** A sales invoice; empty if what decisions need is missing. */
    static Optional<BookedInvoice> sales(JsonNode body) {
        return read(body).map(invoice -> invoice.inOurWords(Optional.ofNullable(invoice.invoiceId())));
    }

    /** An external invoice, whose number is our reference. */
    static Optional<BookedInvoice> external(JsonNode body) {
        return read(body).map(invoice -> invoice.inOurWords(Optional.ofNullable(invoice.reference())));
    }

    private static Optional<FoundInvoice> read(JsonNode body) {
        return Json.as(body, FoundInvoice.class)
                .filter(invoice -> invoice.id() != null
                        && invoice.state() != null
                        && invoice.totalPriceInclTax() != null
                        && invoice.totalUnpaid() != null);
    }

    private BookedInvoice inOurWords(Optional<String> number) {
        return new BookedInvoice(
                id,
                contactId,
                reference == null ? "" : reference,
                state(state),
                number,
                Optional.ofNullable(invoiceDate == null ? date : invoiceDate),
                Optional.ofNullable(dueDate),
                Optional.ofNullable(sentAt),
                currency,
                totalPriceExclTax,
                totalPriceInclTax,
                totalUnpaid,
                orNone(payments).stream()
                        .map(payment -> new BookedPayment(
                                payment.id(),
                                Optional.ofNullable(payment.transactionIdentifier()),
                                payment.price(),
                                payment.paymentDate(),
                                Optional.ofNullable(payment.creditInvoiceId())))
                        .toList(),
                orNone(taxTotals).stream()
                        .map(tax -> new BookedTax(tax.taxRateId(), tax.taxableAmount(), tax.taxAmount()))
                        .toList(),
                Optional.ofNullable(originalSalesInvoiceId),
                address(paymentUrl),
                version);
    }

    private static Optional<URI> address(String text) {
        try {
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(URI.create(text));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private static InvoiceState state(String theirs) {
        return Arrays.stream(InvoiceState.values())
                .filter(ours -> ours.name().toLowerCase(Locale.ROOT).equals(theirs))
                .findFirst()
                .orElse(InvoiceState.OTHER);
    }

    private static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : list;
    }
}
