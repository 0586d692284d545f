package nl.hostforge.query.billing;

import static nl.hostforge.messages.order.CompensationKind.CREDIT_INVOICE;
import static nl.hostforge.messages.order.StepKind.CREATE_INVOICE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import nl.hostforge.messages.billing.BookingState;
import nl.hostforge.messages.billing.Buyer;
import nl.hostforge.messages.billing.CreditNoteEvent;
import nl.hostforge.messages.billing.CreditNoteEvent.CreditNoteBooked;
import nl.hostforge.messages.billing.CreditNoteEvent.CreditNoteBookingFailed;
import nl.hostforge.messages.billing.CreditNoteEvent.CreditNoteBookingRetried;
import nl.hostforge.messages.billing.CreditNoteEvent.CreditNoteDocumentKept;
import nl.hostforge.messages.billing.CreditNoteEvent.CreditNoteIssued;
import nl.hostforge.messages.billing.CreditNoteEvent.CreditNoteRequested;
import nl.hostforge.messages.billing.InvoiceEvent;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceBooked;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceBookingFailed;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceBookingRetried;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceCompleted;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceCreditRequested;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceCredited;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceDiscarded;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceDocumentKept;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceDrafted;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceIssueRequested;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceIssued;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceItemDropped;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceLineAdded;
import nl.hostforge.messages.billing.InvoiceEvent.InvoicePaid;
import nl.hostforge.messages.billing.InvoiceEvent.InvoicePaymentReceived;
import nl.hostforge.messages.billing.InvoiceEvent.InvoicePaymentReversed;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceSurplusCredited;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceWrittenOff;
import nl.hostforge.messages.billing.InvoiceFact;
import nl.hostforge.messages.billing.InvoiceState;
import nl.hostforge.messages.customer.ContactDetails;
import nl.hostforge.messages.customer.CustomerEvent.CustomerErased;
import nl.hostforge.messages.customer.CustomerEvent.FiscalRetentionEnded;
import nl.hostforge.messages.customer.CustomerKind;
import nl.hostforge.messages.order.OrderEvent;
import nl.hostforge.messages.order.OrderEvent.OrderActivated;
import nl.hostforge.messages.order.OrderEvent.OrderApproved;
import nl.hostforge.messages.order.OrderEvent.OrderBilled;
import nl.hostforge.messages.order.OrderEvent.OrderCancellationRequested;
import nl.hostforge.messages.order.OrderEvent.OrderCancelled;
import nl.hostforge.messages.order.OrderEvent.OrderCorrected;
import nl.hostforge.messages.order.OrderEvent.OrderCouponReturned;
import nl.hostforge.messages.order.OrderEvent.OrderCreated;
import nl.hostforge.messages.order.OrderEvent.OrderProvisioned;
import nl.hostforge.messages.order.OrderEvent.OrderRejected;
import nl.hostforge.messages.order.OrderEvent.OrderResumed;
import nl.hostforge.messages.order.OrderEvent.OrderSuspended;
import nl.hostforge.messages.order.ProvisioningEvent;
import nl.hostforge.messages.order.ProvisioningEvent.CompensationCompleted;
import nl.hostforge.messages.order.ProvisioningEvent.CompensationFailed;
import nl.hostforge.messages.order.ProvisioningEvent.CompensationRequested;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepCompleted;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepCompletedByHand;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepFailed;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepRequested;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepSkipped;
import nl.hostforge.messages.order.ServiceChangeEvent;
import nl.hostforge.messages.privacy.FiscalKey;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.query.readmodel.StoredJson;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;

/**
 * Copies what orders tell about their invoices, what invoices without an order tell about themselves, and what all of them
 * tell about their payments. What an order's invoice bears is kept from the order on; the invoice itself appears when it is
 * first asked for. Credit notes of ours tell about themselves. Every event of an order advances what is kept of it, visible or not.
 */
class InvoiceProjection {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final InvoiceTables tables;
    private final RunInvoiceTables runs;
    private final PaymentTables payments;
    private final CreditNoteTables creditNotes;

    InvoiceProjection(
            InvoiceTables tables, RunInvoiceTables runs, PaymentTables payments, CreditNoteTables creditNotes) {
        this.tables = tables;
        this.runs = runs;
        this.payments = payments;
        this.creditNotes = creditNotes;
    }

    @EventHandler
    void on(InvoiceEvent event, @SequenceNumber long version, @Timestamp Instant at) {
        switch (event) {
            case InvoiceDrafted drafted -> runs.begin(drafted, version, at);
            case InvoiceLineAdded added -> {
                payments.advance(added.invoiceId(), version);
                runs.add(added, at);
            }
            case InvoiceItemDropped dropped -> {
                payments.advance(dropped.invoiceId(), version);
                runs.drop(dropped);
            }
            case InvoiceCompleted completed -> payments.advance(completed.invoiceId(), version);
            case InvoiceDiscarded discarded -> {
                payments.advance(discarded.invoiceId(), version);
                runs.discard(discarded.invoiceId(), at);
            }
            case InvoiceIssueRequested requested -> {
                payments.advance(requested.invoiceId(), version);
                runs.decide(requested, at);
            }
            case InvoiceIssued issued -> {
                payments.begin(issued, version);
                if (issued.orderId() == null) runs.issue(issued, at);
            }
            case InvoiceBooked booked -> {
                payments.advance(booked.invoiceId(), version);
                runs.book(booked, at);
            }
            case InvoiceBookingFailed failed -> {
                payments.advance(failed.invoiceId(), version);
                runs.booking(failed.invoiceId(), BookingState.FAILED, at);
            }
            case InvoiceBookingRetried retried -> {
                payments.advance(retried.invoiceId(), version);
                runs.booking(retried.invoiceId(), BookingState.WAITING, at);
            }
            case InvoiceDocumentKept kept -> payments.advance(kept.invoiceId(), version);
            case InvoicePaymentReceived received -> payments.add(received, version, at);
            case InvoicePaymentReversed reversed -> payments.reverse(reversed, version, at);
            case InvoicePaid paid -> payments.advance(paid.invoiceId(), version);
            case InvoiceSurplusCredited moved -> payments.transfer(moved, version);
            case InvoiceCreditRequested requested -> payments.advance(requested.invoiceId(), version);
            case InvoiceCredited credited -> payments.credit(credited, version);
            case InvoiceWrittenOff gone -> payments.writeOff(gone, version);
        }
    }

    @EventHandler
    void on(CreditNoteEvent event, @SequenceNumber long version, @Timestamp Instant at) {
        switch (event) {
            case CreditNoteRequested requested -> creditNotes.add(requested, version, at);
            case CreditNoteIssued issued -> creditNotes.issue(issued, version);
            case CreditNoteBooked booked -> creditNotes.book(booked, version);
            case CreditNoteBookingFailed failed ->
                creditNotes.booking(failed.creditNoteId(), BookingState.FAILED, version);
            case CreditNoteBookingRetried retried ->
                creditNotes.booking(retried.creditNoteId(), BookingState.WAITING, version);
            case CreditNoteDocumentKept kept -> creditNotes.advance(kept.creditNoteId(), version);
        }
    }

    @EventHandler
    void on(OrderEvent event, @SequenceNumber long version, @Timestamp Instant at) {
        var order = event.orderId();
        switch (event) {
            case OrderCreated created -> add(created, version);
            case OrderCorrected corrected ->
                tables.changeContent(
                        order,
                        version,
                        "lines = ?::jsonb, vat = ?::jsonb, totals = ?::jsonb,",
                        StoredJson.write(corrected.lines()),
                        StoredJson.write(corrected.vat()),
                        StoredJson.write(corrected.totals()));
            case OrderCancelled _ -> {
                tables.advance(order, version);
                tables.leaveOut(order, at);
            }
            case OrderBilled billed -> {
                tables.advance(order, version);
                bill(billed, at);
            }
            case ProvisioningEvent provisioned -> {
                tables.advance(order, version);
                copy(provisioned, at);
            }
            case OrderApproved _,
                    OrderRejected _,
                    OrderProvisioned _,
                    OrderActivated _,
                    OrderSuspended _,
                    OrderResumed _,
                    OrderCouponReturned _,
                    OrderCancellationRequested _,
                    ServiceChangeEvent _ -> tables.advance(order, version);
        }
    }

    @EventHandler
    void on(CustomerErased event) {
        tables.erase(event.customerId());
    }

    @EventHandler
    void on(FiscalRetentionEnded event) {
        tables.endRetention(new FiscalKey(event.customerId(), event.fiscalYear(), event.oneStopShop()).ref());
    }

    private void bill(OrderBilled event, Instant at) {
        var key = event.buyer().key();
        tables.bill(
                event.orderId(),
                key,
                tables.isDestroyed(key) ? null : event.buyer().map(Buyer::name, null),
                at);
    }

    private void add(OrderCreated event, long version) {
        var erased = tables.isErased(event.customerId());
        tables.addContent(
                event.orderId(),
                version,
                event.number().value(),
                event.customerId().value(),
                erased ? null : name(event.orderedBy()),
                event.language().name(),
                StoredJson.write(event.lines()),
                StoredJson.write(event.vat()),
                StoredJson.write(event.totals()));
    }

    private void copy(ProvisioningEvent event, Instant at) {
        var order = event.orderId();
        switch (event) {
            case ProvisioningStepRequested requested
            when requested.kind() == CREATE_INVOICE -> {
                tables.ask(order, at);
                tables.move(order, InvoiceState.REQUESTED, at); // it may have failed before
            }
            case ProvisioningStepCompleted completed when completed.kind() == CREATE_INVOICE -> issue(completed, at);
            case ProvisioningStepCompletedByHand completed
            when completed.kind() == CREATE_INVOICE -> {
                tables.ask(order, at);
                tables.issue(order, completed.providerReference(), null, null, day(at), at);
            }
            case ProvisioningStepFailed failed
            when failed.kind() == CREATE_INVOICE && failed.finalFailure() ->
                tables.move(order, InvoiceState.FAILED, at);
            case ProvisioningStepSkipped skipped when skipped.kind() == CREATE_INVOICE -> tables.leaveOut(order, at);
            case CompensationRequested requested
            when requested.kind() == CREDIT_INVOICE -> tables.move(order, InvoiceState.CREDIT_REQUESTED, at);
            case CompensationFailed failed
            when failed.kind() == CREDIT_INVOICE && failed.finalFailure() ->
                tables.move(order, InvoiceState.CREDIT_FAILED, at);
            case CompensationCompleted completed
            when completed.kind() == CREDIT_INVOICE -> tables.credit(order, completed.providerReference(), day(at), at);
            default -> {} // about other work, or no news about the invoice
        }
    }

    private void issue(ProvisioningStepCompleted event, Instant at) {
        var facts = event.facts();
        tables.ask(event.orderId(), at); // by then it had been called off, perhaps before anybody asked
        tables.issue(
                event.orderId(),
                event.providerReference(),
                InvoiceFact.number(facts).orElse(null),
                InvoiceFact.total(facts).orElse(null),
                InvoiceFact.date(facts, at),
                at);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, AMSTERDAM);
    }

    private static String name(Personal<ContactDetails> orderedBy) {
        var contact = orderedBy == null ? null : orderedBy.orElse(null);
        if (contact == null) return null;
        return contact.kind() == CustomerKind.COMPANY
                ? contact.companyName()
                : contact.firstName() + " " + contact.lastName();
    }
}
