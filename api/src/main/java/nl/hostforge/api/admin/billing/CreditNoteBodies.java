package nl.hostforge.api.admin.billing;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.hostforge.api.admin.billing.InvoiceBodies.InvoiceLineBody;
import nl.hostforge.api.money.Amount;
import nl.hostforge.api.money.SignedAmount;
import nl.hostforge.messages.billing.BookingState;
import nl.hostforge.messages.billing.CreditNoteDetails;
import nl.hostforge.messages.billing.CreditNoteOverview;
import nl.hostforge.messages.billing.InvoiceCommand.CorrectedLine;
import nl.hostforge.messages.billing.InvoiceCommand.CreditedLine;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.InvoiceId;

/** What staff asks and gets about credit notes. */
final class CreditNoteBodies {
    private static final int LONGEST_REASON = 200;
    private static final int MOST_LINES = 1_000;

    private CreditNoteBodies() {}

    /**
     * What is to be credited.
     *
     * @param lines null for all that is left
     * @param reason what the credit note says
     */
    record CreditAsk(
            @Schema(description = "Null for all that is left", nullable = true) @Valid @Size(min = 1, max = MOST_LINES)
            List<@NotNull CreditedLineBody> lines,

            @Schema(description = "Stands on the credit note; it should name nobody", example = "Service was off line")
            @NotBlank
            @Size(max = LONGEST_REASON)
            String reason) {
        /** @return null for all that is left */
        List<CreditedLine> toLines() {
            return lines == null
                    ? null
                    : lines.stream().map(CreditedLineBody::toLine).toList();
        }
    }

    /**
     * What is credited of one line.
     *
     * @param number place on the invoice, from 1
     * @param net null for all that is left of it
     */
    record CreditedLineBody(
            @Schema(example = "1") int number,

            @Schema(description = "Without VAT; null for all that is left of the line", nullable = true) @Valid
            Amount net) {
        CreditedLine toLine() {
            return new CreditedLine(number, net == null ? null : net.toMoney());
        }
    }

    /** All that is left is credited, and these lines are invoiced instead. */
    record ReissueAsk(
            @Valid @NotEmpty @Size(max = MOST_LINES) List<@NotNull CorrectedLineBody> lines,

            @Schema(description = "Stands on the credit note; it should name nobody", example = "Wrong price")
            @NotBlank
            @Size(max = LONGEST_REASON)
            String reason) {
        List<CorrectedLine> toLines() {
            return lines.stream().map(CorrectedLineBody::toLine).toList();
        }
    }

    /**
     * What one line becomes; what is null stays as it was.
     *
     * @param number place on the invoice, from 1
     */
    record CorrectedLineBody(
            @Schema(example = "1") int number,

            @Schema(description = "Without VAT; null for what it was", nullable = true) @Valid
            Amount net,

            @Schema(nullable = true) @Size(min = 1, max = LONGEST_REASON)
            String textNl,

            @Schema(nullable = true) @Size(min = 1, max = LONGEST_REASON)
            String textEn) {
        CorrectedLine toLine() {
            return new CorrectedLine(number, net == null ? null : net.toMoney(), textNl, textEn);
        }
    }

    /** What was asked for: the credit note, which gets its number a moment later. */
    record CreditAsked(
            @Schema(type = "string", format = "uuid") InvoiceId creditNoteId,

            @Schema(
                    description = "The invoice that comes instead; null where none does",
                    type = "string",
                    format = "uuid",
                    nullable = true)
            InvoiceId invoiceId) {}

    /** A credit note of an invoice; the fields mean what they mean in {@link CreditNoteOverview}. */
    record CreditNoteBody(
            @Schema(type = "string", format = "uuid") InvoiceId id,

            @Schema(description = "Null until it has one", example = "2026-000018", nullable = true)
            String number,

            String reason,
            SignedAmount net,
            SignedAmount vat,
            SignedAmount gross,
            @Schema(nullable = true) LocalDate issuedOn,
            Instant requestedAt,
            @Schema(nullable = true) BookingState booking,
            @Schema(nullable = true) String bookedId,

            @Schema(description = "The invoice that came instead", type = "string", format = "uuid", nullable = true)
            InvoiceId reissue) {
        static CreditNoteBody of(CreditNoteOverview note) {
            return new CreditNoteBody(
                    note.creditNoteId(),
                    note.number(),
                    note.reason(),
                    SignedAmount.of(note.totals().net()),
                    SignedAmount.of(note.totals().vat()),
                    SignedAmount.of(note.totals().gross()),
                    note.issuedOn(),
                    note.requestedAt(),
                    note.booking(),
                    note.bookedId(),
                    note.reissue());
        }
    }

    /** One credit note, with the invoice that it takes back. */
    record AdminCreditNote(
            CreditNoteBody creditNote,
            @Schema(type = "string", format = "uuid") InvoiceId invoiceId,
            @Schema(nullable = true) String invoiceNumber,
            @Schema(type = "string", format = "uuid") CustomerId customerId,
            @Schema(nullable = true) String customerName,
            List<InvoiceLineBody> lines) {
        static AdminCreditNote of(CreditNoteDetails details) {
            return new AdminCreditNote(
                    CreditNoteBody.of(details.overview()),
                    details.overview().invoiceId(),
                    details.invoiceNumber(),
                    details.customerId(),
                    details.customerName(),
                    InvoiceLineBody.of(details.lines(), Language.DUTCH));
        }
    }
}
