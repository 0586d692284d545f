package nl.hostforge.command.billing;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.EnumMap;
import java.util.Map;
import nl.hostforge.messages.billing.CreditNoteCommand.FailCreditNoteBooking;
import nl.hostforge.messages.billing.CreditNoteCommand.IssueCreditNote;
import nl.hostforge.messages.billing.CreditNoteCommand.RecordCreditNoteBooking;
import nl.hostforge.messages.billing.CreditNoteCommand.RecordCreditNoteDocument;
import nl.hostforge.messages.billing.CreditNoteCommand.RequestCreditNote;
import nl.hostforge.messages.billing.CreditNoteCommand.RetryCreditNoteBooking;
import nl.hostforge.messages.billing.CreditNoteEvent.CreditNoteBooked;
import nl.hostforge.messages.billing.CreditNoteEvent.CreditNoteBookingFailed;
import nl.hostforge.messages.billing.CreditNoteEvent.CreditNoteBookingRetried;
import nl.hostforge.messages.billing.CreditNoteEvent.CreditNoteDocumentKept;
import nl.hostforge.messages.billing.CreditNoteEvent.CreditNoteIssued;
import nl.hostforge.messages.billing.CreditNoteEvent.CreditNoteRequested;
import nl.hostforge.messages.billing.DocumentForm;
import nl.hostforge.messages.billing.InvoiceSeriesId;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.order.OrderTotals;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * What takes back an invoice of ours, in part or whole. The invoice asked for it and keeps what it takes back from others;
 * it is then numbered in the series of our invoices, and booked at the bookkeeping after that.
 */
@Aggregate
class CreditNote {
    @AggregateIdentifier
    private InvoiceId id;

    private InvoiceId invoice;
    private CustomerId customer;
    private OrderTotals totals;

    /** Null until it has its number. */
    private Booking booking;

    /** The SHA-256 of each form that is kept. */
    private final Map<DocumentForm, String> documents = new EnumMap<>(DocumentForm.class);

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RequestCreditNote command) {
        if (id != null) return; // what was decided first holds
        apply(new CreditNoteRequested(
                command.creditNoteId(),
                command.invoiceId(),
                command.customerId(),
                InvoiceSeriesId.of(command.date().getYear()),
                command.date(),
                command.reason(),
                command.lines(),
                command.totals(),
                command.vat(),
                command.language(),
                command.buyer()));
    }

    @CommandHandler
    void decide(IssueCreditNote command) {
        if (booking != null) return;
        apply(new CreditNoteIssued(id, invoice, customer, command.number(), command.date(), totals));
    }

    @CommandHandler
    void decide(RecordCreditNoteBooking command) {
        if (booking == null) throw new CreditNoteNotIssued();
        if (booking.isDone()) return;
        apply(new CreditNoteBooked(id, invoice, customer, command.bookedId(), command.bookedGross()));
    }

    @CommandHandler
    void decide(FailCreditNoteBooking command) {
        if (booking == null) throw new CreditNoteNotIssued();
        if (!booking.goesOnIn(command.round())) return;
        apply(new CreditNoteBookingFailed(id, invoice, customer, command.round(), command.code(), command.words()));
    }

    @CommandHandler
    void decide(RetryCreditNoteBooking command) {
        if (booking == null || !booking.isFailed()) throw new BookingNotFailed();
        apply(new CreditNoteBookingRetried(id, invoice, customer, booking.round() + 1));
    }

    @CommandHandler
    void decide(RecordCreditNoteDocument command) {
        if (booking == null) throw new CreditNoteNotIssued();
        var kept = documents.get(command.kind());
        if (kept == null)
            apply(new CreditNoteDocumentKept(
                    id,
                    invoice,
                    customer,
                    command.kind(),
                    command.language(),
                    command.sha256(),
                    command.bytes(),
                    command.templateVersion()));
        else if (!kept.equals(command.sha256())) throw new DocumentDiffers(command.kind());
    }

    @EventSourcingHandler
    void evolve(CreditNoteRequested event) {
        id = event.creditNoteId();
        invoice = event.invoiceId();
        customer = event.customerId();
        totals = event.totals();
    }

    @EventSourcingHandler
    void evolve(CreditNoteIssued event) {
        booking = new Booking();
    }

    @EventSourcingHandler
    void evolve(CreditNoteBooked event) {
        booking.done();
    }

    @EventSourcingHandler
    void evolve(CreditNoteBookingFailed event) {
        booking.fail();
    }

    @EventSourcingHandler
    void evolve(CreditNoteBookingRetried event) {
        booking.retry(event.round());
    }

    @EventSourcingHandler
    void evolve(CreditNoteDocumentKept event) {
        documents.put(event.kind(), event.sha256());
    }

    protected CreditNote() {} // rebuilt from its events
}
