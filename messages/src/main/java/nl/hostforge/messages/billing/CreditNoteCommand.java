package nl.hostforge.messages.billing;

import java.time.LocalDate;
import java.util.List;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.vat.VatDecision;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a credit note. */
public sealed interface CreditNoteCommand {
    InvoiceId creditNoteId();

    /**
     * Begins the credit note that an invoice asked for; the fields are those of the event. A repeat changes nothing, whatever
     * it says.
     */
    record RequestCreditNote(
            @TargetAggregateIdentifier InvoiceId creditNoteId,
            InvoiceId invoiceId,
            CustomerId customerId,
            LocalDate date,
            String reason,
            List<InvoiceLine> lines,
            OrderTotals totals,
            VatDecision vat,
            Language language,
            Personal<Buyer> buyer)
            implements CreditNoteCommand {}

    /** Puts on record that the credit note has its number. It is issued once: a repeat changes nothing, whatever it says. */
    record IssueCreditNote(@TargetAggregateIdentifier InvoiceId creditNoteId, String number, LocalDate date)
            implements CreditNoteCommand {}

    /**
     * Puts on record that the bookkeeping has it. A repeat changes nothing. Refused for one that has no number yet
     * ({@code credit-note-not-issued}).
     *
     * @param bookedId the bookkeeping's own id
     * @param bookedGross what it comes to there, VAT included: below zero
     */
    record RecordCreditNoteBooking(
            @TargetAggregateIdentifier InvoiceId creditNoteId, String bookedId, Money bookedGross)
            implements CreditNoteCommand {}

    /**
     * Puts on record that it could not be booked and that nothing more is tried. A repeat, or one of a round before, changes
     * nothing. Refused as {@link RecordCreditNoteBooking} is.
     *
     * @param round which request to book it, from 1
     * @param code what stood in the way
     * @param words the bookkeeping's own; null where it said nothing
     */
    record FailCreditNoteBooking(
            @TargetAggregateIdentifier InvoiceId creditNoteId, int round, String code, Personal<String> words)
            implements CreditNoteCommand {}

    /** Has it booked again after that failed. Refused otherwise ({@code booking-not-failed}). */
    record RetryCreditNoteBooking(@TargetAggregateIdentifier InvoiceId creditNoteId) implements CreditNoteCommand {}

    /**
     * Puts on record that one form of it is kept. A repeat changes nothing. Refused for one that has no number yet ({@code
     * credit-note-not-issued}), and for another file than the one on record ({@code document-differs}).
     *
     * @param sha256 of the file, hexadecimal
     * @param bytes the file's size
     * @param templateVersion which layout it was made by
     */
    record RecordCreditNoteDocument(
            @TargetAggregateIdentifier InvoiceId creditNoteId,
            DocumentForm kind,
            Language language,
            String sha256,
            long bytes,
            String templateVersion)
            implements CreditNoteCommand {}
}
