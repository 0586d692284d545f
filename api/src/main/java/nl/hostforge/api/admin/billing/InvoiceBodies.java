package nl.hostforge.api.admin.billing;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import nl.hostforge.api.admin.billing.CreditNoteBodies.CreditNoteBody;
import nl.hostforge.api.admin.order.AdminVat;
import nl.hostforge.api.money.Amount;
import nl.hostforge.api.quote.TotalsBody;
import nl.hostforge.messages.billing.BookingState;
import nl.hostforge.messages.billing.DocumentForm;
import nl.hostforge.messages.billing.InvoiceDetails;
import nl.hostforge.messages.billing.InvoiceLine;
import nl.hostforge.messages.billing.InvoiceOverview;
import nl.hostforge.messages.billing.InvoicePayment;
import nl.hostforge.messages.billing.InvoiceState;
import nl.hostforge.messages.billing.KeptDocument;
import nl.hostforge.messages.billing.PaymentSource;
import nl.hostforge.messages.billing.PaymentState;
import nl.hostforge.messages.billing.ProductGroup;
import nl.hostforge.messages.coupon.LineDiscount;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.readmodel.Page;

/** What staff gets about invoices. What was erased is null. */
final class InvoiceBodies {
    private InvoiceBodies() {}

    /** An invoice as one row of the list; the fields mean what they mean in {@link InvoiceOverview}. */
    record InvoiceRow(
            @Schema(type = "string", format = "uuid") InvoiceId id,

            @Schema(description = "The legal number; null until issued", example = "2026-0017", nullable = true)
            String number,

            InvoiceState state,

            @Schema(description = "Null where no order asked for it", type = "string", format = "uuid", nullable = true)
            OrderId orderId,

            @Schema(example = "HF-10001", nullable = true) String orderNumber,
            @Schema(type = "string", format = "uuid") CustomerId customerId,
            @Schema(nullable = true) String customerName,
            TotalsBody totals,
            @Schema(nullable = true) LocalDate issuedOn,
            @Schema(nullable = true) LocalDate creditedOn,
            Instant createdAt,

            @Schema(description = "How much was paid; null until issued", nullable = true)
            PaymentState payment,

            @Schema(description = "What was received in all; null until issued", nullable = true)
            Amount paid,

            @Schema(description = "The last day to pay", nullable = true)
            LocalDate dueOn,

            @Schema(
                    description = "Whether the bookkeeping has it; null for one that it numbers itself",
                    nullable = true)
            BookingState booking,

            @Schema(description = "What is still to be paid; null until issued", nullable = true)
            Amount open,

            Amount credited,
            Amount writtenOff) {
        static InvoiceRow of(InvoiceOverview overview) {
            return new InvoiceRow(
                    overview.id(),
                    overview.number(),
                    overview.state(),
                    overview.orderId(),
                    overview.orderNumber() == null
                            ? null
                            : overview.orderNumber().value(),
                    overview.customerId(),
                    overview.customerName(),
                    TotalsBody.of(overview.totals()),
                    overview.issuedOn(),
                    overview.creditedOn(),
                    overview.createdAt(),
                    overview.payment(),
                    amount(overview.paid()),
                    overview.dueOn(),
                    overview.booking(),
                    amount(overview.open()),
                    Amount.of(overview.credited()),
                    Amount.of(overview.writtenOff()));
        }
    }

    /** A page of the list. */
    record InvoiceRows(
            List<InvoiceRow> items,

            @Schema(description = "Where the next page begins; null at the end", nullable = true)
            String nextCursor) {
        static InvoiceRows of(Page<InvoiceOverview> page) {
            return new InvoiceRows(page.items().stream().map(InvoiceRow::of).toList(), page.nextCursor());
        }
    }

    /**
     * All that staff gets about one invoice; the fields mean what they mean in {@link InvoiceDetails}. Lines are in the
     * invoice's own language, and in Dutch until that is decided.
     */
    record AdminInvoice(
            @Schema(type = "string", format = "uuid") InvoiceId id,

            @Schema(description = "The legal number; null until issued", example = "2026-0017", nullable = true)
            String number,

            InvoiceState state,

            @Schema(
                    description = "Our own, by which the bookkeeping finds it; null until there is one",
                    nullable = true)
            String reference,

            @Schema(description = "Null where no order asked for it", type = "string", format = "uuid", nullable = true)
            OrderId orderId,

            @Schema(example = "HF-10001", nullable = true) String orderNumber,
            @Schema(type = "string", format = "uuid") CustomerId customerId,
            @Schema(nullable = true) String customerName,

            @Schema(description = "Null until decided", nullable = true)
            Language language,

            List<InvoiceLineBody> lines,

            @Schema(description = "Null until decided", nullable = true)
            AdminVat vat,

            TotalsBody totals,

            @Schema(description = "The bookkeeping's own id, or what staff wrote who made it by hand", nullable = true)
            String bookedId,

            @Schema(description = "What it comes to in the bookkeeping, VAT included", nullable = true)
            Amount bookedGross,

            @Schema(description = "The bookkeeping's own id of the credit note", nullable = true)
            String creditId,

            @Schema(nullable = true) LocalDate issuedOn,
            @Schema(nullable = true) LocalDate creditedOn,
            Instant createdAt,
            @Schema(nullable = true) Instant issuedAt,
            @Schema(nullable = true) Instant creditedAt,
            Instant changedAt,

            @Schema(description = "How much was paid; null until issued", nullable = true)
            PaymentState payment,

            @Schema(description = "What was received in all; null until issued", nullable = true)
            Amount paid,

            @Schema(description = "What is still to be paid; null until issued", nullable = true)
            Amount open,

            @Schema(description = "What was paid too much, the customer's credit; null until issued", nullable = true)
            Amount surplus,

            @Schema(description = "The last day to pay", nullable = true)
            LocalDate dueOn,

            @Schema(
                    description = "Whether the bookkeeping has it; null for one that it numbers itself",
                    nullable = true)
            BookingState booking,

            @Schema(description = "In the order in which we learnt of them, the reversed ones included")
            List<InvoicePaymentBody> payments,

            @Schema(description = "What was credited of it, VAT included")
            Amount credited,

            @Schema(description = "What is not expected any more")
            Amount writtenOff,

            @Schema(description = "Credit notes of ours, oldest first")
            List<CreditNoteBody> creditNotes,

            @Schema(
                    description = "The credited invoice that it came instead of",
                    type = "string",
                    format = "uuid",
                    nullable = true)
            InvoiceId replaces) {
        static AdminInvoice of(InvoiceDetails details) {
            var overview = details.overview();
            return new AdminInvoice(
                    overview.id(),
                    overview.number(),
                    overview.state(),
                    details.reference() == null ? null : details.reference().value(),
                    overview.orderId(),
                    overview.orderNumber() == null
                            ? null
                            : overview.orderNumber().value(),
                    overview.customerId(),
                    overview.customerName(),
                    details.language(),
                    InvoiceLineBody.of(details.lines(), details.language()),
                    details.vat() == null ? null : AdminVat.of(details.vat()),
                    TotalsBody.of(overview.totals()),
                    details.bookedId(),
                    amount(details.bookedGross()),
                    details.creditId(),
                    overview.issuedOn(),
                    overview.creditedOn(),
                    overview.createdAt(),
                    details.issuedAt(),
                    details.creditedAt(),
                    details.changedAt(),
                    overview.payment(),
                    amount(overview.paid()),
                    amount(details.open()),
                    amount(details.surplus()),
                    overview.dueOn(),
                    overview.booking(),
                    details.payments().stream().map(InvoicePaymentBody::of).toList(),
                    Amount.of(overview.credited()),
                    Amount.of(overview.writtenOff()),
                    details.creditNotes().stream().map(CreditNoteBody::of).toList(),
                    details.replaces());
        }
    }

    /**
     * One line; the fields mean what they mean in {@link InvoiceLine}.
     *
     * @param number place on the invoice, from 1
     */
    record InvoiceLineBody(
            @Schema(example = "1") int number,
            ProductGroup group,

            @Schema(description = "The first day that is paid for; null where it is about no time", nullable = true)
            LocalDate from,

            @Schema(description = "The day after the last one that is paid for", nullable = true)
            LocalDate until,

            @Schema(example = "1") int quantity,
            @Schema(description = "List price of one") Amount unitPrice,
            @Schema(description = "Less the discount") Amount net,
            @Schema(nullable = true) InvoiceDiscount discount,
            @Schema(example = "Domeinnaam café.nl, 1 jaar") String text) {
        static List<InvoiceLineBody> of(List<InvoiceLine> lines, Language language) {
            return IntStream.range(0, lines.size())
                    .mapToObj(place -> of(place + 1, lines.get(place), language))
                    .toList();
        }

        private static InvoiceLineBody of(int number, InvoiceLine line, Language language) {
            var period = line.period();
            return new InvoiceLineBody(
                    number,
                    line.group(),
                    period == null ? null : period.from(),
                    period == null ? null : period.until(),
                    line.quantity(),
                    Amount.of(line.unitPrice()),
                    Amount.of(line.net()),
                    InvoiceDiscount.of(line.discount(), language),
                    language == Language.ENGLISH ? line.textEn() : line.textNl());
        }
    }

    /** What was taken off a line, without VAT; below zero where the line is taken back. */
    record InvoiceDiscount(
            @Schema(example = "Korting 25%, code WELKOM") String text, Amount off) {
        static InvoiceDiscount of(LineDiscount discount, Language language) {
            return discount == null ? null : new InvoiceDiscount(discount.text(language), Amount.of(discount.off()));
        }
    }

    /** A form in which an invoice is kept; the fields mean what they mean in {@link KeptDocument}. */
    record InvoiceDocumentBody(
            DocumentForm form,

            @Schema(description = "Of the file, hexadecimal")
            String sha256,

            @Schema(example = "31207") long bytes,
            @Schema(example = "1") String templateVersion,
            Instant keptAt) {
        static InvoiceDocumentBody of(KeptDocument document) {
            return new InvoiceDocumentBody(
                    document.form(),
                    document.sha256(),
                    document.bytes(),
                    document.templateVersion(),
                    document.keptAt());
        }
    }

    /** Money that came in; the fields mean what they mean in {@link InvoicePayment}. */
    record InvoicePaymentBody(
            String id,
            Amount amount,
            LocalDate receivedOn,
            Instant recordedAt,

            @Schema(description = "When we learnt that it was none after all", nullable = true)
            Instant reversedAt,

            PaymentSource source) {
        static InvoicePaymentBody of(InvoicePayment payment) {
            return new InvoicePaymentBody(
                    payment.paymentId().value(),
                    Amount.of(payment.amount()),
                    payment.receivedOn(),
                    payment.recordedAt(),
                    payment.reversedAt(),
                    payment.source());
        }
    }

    private static Amount amount(Money money) {
        return money == null ? null : Amount.of(money);
    }
}
