package nl.hostforge.command.billing;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import nl.hostforge.messages.billing.DocumentForm;
import nl.hostforge.messages.billing.InvoiceCommand.AddInvoiceLine;
import nl.hostforge.messages.billing.InvoiceCommand.BookedPayment;
import nl.hostforge.messages.billing.InvoiceCommand.DiscardInvoice;
import nl.hostforge.messages.billing.InvoiceCommand.DraftInvoice;
import nl.hostforge.messages.billing.InvoiceCommand.DropInvoiceItem;
import nl.hostforge.messages.billing.InvoiceCommand.FailInvoiceBooking;
import nl.hostforge.messages.billing.InvoiceCommand.IssueInvoice;
import nl.hostforge.messages.billing.InvoiceCommand.MatchBookedPayments;
import nl.hostforge.messages.billing.InvoiceCommand.RecordInvoiceBooking;
import nl.hostforge.messages.billing.InvoiceCommand.RecordInvoiceDocument;
import nl.hostforge.messages.billing.InvoiceCommand.RequestInvoiceIssue;
import nl.hostforge.messages.billing.InvoiceCommand.RetryInvoiceBooking;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceBooked;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceBookingFailed;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceBookingRetried;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceCompleted;
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
import nl.hostforge.messages.billing.InvoiceItem;
import nl.hostforge.messages.billing.InvoiceNumbering;
import nl.hostforge.messages.billing.InvoiceSeriesId;
import nl.hostforge.messages.billing.PaymentId;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderTotals;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * What a customer owes for one order, or for all that is renewed for them on one day. The latter is drafted with a list,
 * gathers a line for each item of it or drops the item, is then issued by us, and booked
 * at the bookkeeping after that; an order's is issued by the bookkeeping
 * and told here. From then on it is paid in one or more transactions, and then settled; money that arrives late, twice or
 * too much is recorded all the same. A payment may turn out to be none, which opens it again.
 */
@Aggregate
class Invoice {
    private static final String NOTHING_LEFT = "nothing-left";

    @AggregateIdentifier
    private InvoiceId id;

    private CustomerId customer;
    /** Null for an invoice that an order asked for. */
    private Draft draft;

    /** Null for an invoice that the bookkeeping numbers. */
    private Booking booking;

    /** The SHA-256 of each form that is kept. */
    private final Map<DocumentForm, String> documents = new EnumMap<>(DocumentForm.class);

    private Money owed;
    private boolean settled;
    private long bookedVersion = Long.MIN_VALUE;
    private final Map<PaymentId, Money> payments = new HashMap<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(DraftInvoice command) {
        if (id != null) return; // what became due since is for the next run
        if (command.items().isEmpty()) throw new NothingToInvoice();
        var items = List.copyOf(new LinkedHashSet<>(command.items()));
        apply(new InvoiceDrafted(command.invoiceId(), command.customerId(), command.runDate(), items));
    }

    @CommandHandler
    void decide(AddInvoiceLine command) {
        if (draft != null && draft.hasLineOf(command.item())) return;
        refuseUnlessWaitedFor(command.item());
        apply(new InvoiceLineAdded(id, customer, command.item(), command.line()));
        endOnceSettled();
    }

    @CommandHandler
    void decide(DropInvoiceItem command) {
        if (draft != null && (draft.hasLineOf(command.item()) || draft.hasDropped(command.item()))) return;
        refuseUnlessWaitedFor(command.item());
        apply(new InvoiceItemDropped(id, customer, command.item(), command.reason()));
        endOnceSettled();
    }

    private void refuseUnlessWaitedFor(InvoiceItem item) {
        if (draft == null || !draft.waitsFor(item)) throw new ItemNotListed();
    }

    private void endOnceSettled() {
        if (!draft.isSettled()) return;
        if (draft.lines().isEmpty()) apply(new InvoiceDiscarded(id, customer, NOTHING_LEFT));
        else apply(new InvoiceCompleted(id, customer, draft.runDate()));
    }

    @CommandHandler
    void decide(DiscardInvoice command) {
        if (draft == null || draft.isDiscarded() || draft.isIssueRequested()) return;
        apply(new InvoiceDiscarded(id, customer, command.reason()));
    }

    @CommandHandler
    void decide(RequestInvoiceIssue command) {
        if (draft != null && draft.isIssueRequested()) return; // what was decided first holds
        if (draft == null || !draft.isCompleted()) throw new DraftNotCompleted();
        var totals = OrderTotals.of(draft.lines(), command.vat());
        if (totals.gross().isNegative()) throw new OwedBelowZero();
        apply(new InvoiceIssueRequested(
                id,
                customer,
                InvoiceSeriesId.of(command.date().getYear()),
                command.date(),
                command.daysToPay(),
                command.vat(),
                totals,
                command.language(),
                command.buyer()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(IssueInvoice command) {
        if (isIssued()) return; // the step that made it may be told again
        if (draft != null && !draft.isIssueRequested()) throw new IssueNotRequested();
        apply(new InvoiceIssued(
                command.invoiceId(),
                command.orderId(),
                command.orderNumber(),
                command.customerId(),
                command.seriesId(),
                command.number(),
                command.date(),
                command.dueOn(),
                command.totals(),
                command.owed(),
                command.numberedBy(),
                command.bookedId()));
        settleIfNothingIsOpen();
    }

    @CommandHandler
    void decide(RecordInvoiceBooking command) {
        if (booking == null) throw new NotBookedByUs();
        if (booking.isDone()) return;
        apply(new InvoiceBooked(id, customer, command.bookedId(), command.bookedGross()));
    }

    @CommandHandler
    void decide(FailInvoiceBooking command) {
        if (booking == null) throw new NotBookedByUs();
        if (!booking.goesOnIn(command.round())) return;
        apply(new InvoiceBookingFailed(id, customer, command.round(), command.code(), command.words()));
    }

    @CommandHandler
    void decide(RetryInvoiceBooking command) {
        if (booking == null || !booking.isFailed()) throw new BookingNotFailed();
        apply(new InvoiceBookingRetried(id, customer, booking.round() + 1));
    }

    @CommandHandler
    void decide(RecordInvoiceDocument command) {
        if (booking == null) throw new NotIssuedByUs();
        var kept = documents.get(command.kind());
        if (kept == null)
            apply(new InvoiceDocumentKept(
                    id,
                    customer,
                    command.kind(),
                    command.language(),
                    command.sha256(),
                    command.bytes(),
                    command.templateVersion()));
        else if (!kept.equals(command.sha256())) throw new DocumentDiffers(command.kind());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(MatchBookedPayments command) {
        if (!isIssued()) throw new InvoiceNotIssued();
        if (command.bookedVersion() < bookedVersion) return; // somebody read it later and told us first
        command.payments().forEach(this::refuseWhatIsNoPayment);
        reverseWhatIsGone(command);
        command.payments().stream()
                .filter(payment -> !payments.containsKey(payment.paymentId()))
                .forEach(payment -> receive(payment, command.bookedVersion()));
        settleIfNothingIsOpen();
    }

    private void refuseWhatIsNoPayment(BookedPayment payment) {
        if (!payment.amount().currency().equals(owed.currency())) throw new OtherCurrency(payment.paymentId());
        if (!payment.amount().isPositive()) throw new AmountNotPositive(payment.paymentId());
    }

    /** A payment whose amount was changed is another one under the same name. */
    private void reverseWhatIsGone(MatchBookedPayments command) {
        var standing = new HashMap<PaymentId, Money>();
        command.payments().forEach(payment -> standing.put(payment.paymentId(), payment.amount()));
        for (var known : new HashSet<>(payments.keySet())) {
            var amount = payments.get(known);
            var booked = standing.get(known);
            if (booked == null || booked.compareTo(amount) != 0) reverse(known, amount, command.bookedVersion());
        }
    }

    private void receive(BookedPayment payment, long version) {
        var received = received().plus(payment.amount());
        apply(new InvoicePaymentReceived(
                id,
                customer,
                payment.paymentId(),
                payment.amount(),
                payment.receivedOn(),
                openAfter(received),
                surplusAfter(received),
                version));
    }

    private void reverse(PaymentId payment, Money amount, long version) {
        var received = received().minus(amount);
        apply(new InvoicePaymentReversed(
                id, customer, payment, amount, openAfter(received), surplusAfter(received), version));
    }

    private void settleIfNothingIsOpen() {
        if (!settled && openAfter(received()).isZero()) apply(new InvoicePaid(id, customer));
    }

    private boolean isIssued() {
        return owed != null;
    }

    private Money received() {
        return payments.values().stream().reduce(nothing(), Money::plus);
    }

    private Money openAfter(Money received) {
        return owed.exceeds(received) ? owed.minus(received) : nothing();
    }

    private Money surplusAfter(Money received) {
        return received.exceeds(owed) ? received.minus(owed) : nothing();
    }

    private Money nothing() {
        return owed.minus(owed);
    }

    @EventSourcingHandler
    void evolve(InvoiceDrafted event) {
        id = event.invoiceId();
        customer = event.customerId();
        draft = new Draft(event.runDate(), event.items());
    }

    @EventSourcingHandler
    void evolve(InvoiceLineAdded event) {
        draft.add(event.item(), event.line());
    }

    @EventSourcingHandler
    void evolve(InvoiceItemDropped event) {
        draft.drop(event.item());
    }

    @EventSourcingHandler
    void evolve(InvoiceCompleted event) {
        draft.complete();
    }

    @EventSourcingHandler
    void evolve(InvoiceDiscarded event) {
        draft.discard();
    }

    @EventSourcingHandler
    void evolve(InvoiceIssueRequested event) {
        draft.requestIssue();
    }

    @EventSourcingHandler
    void evolve(InvoiceIssued event) {
        id = event.invoiceId();
        customer = event.customerId();
        owed = event.owed();
        if (event.numberedBy() == InvoiceNumbering.HOSTFORGE) booking = new Booking();
    }

    @EventSourcingHandler
    void evolve(InvoiceBooked event) {
        booking.done();
    }

    @EventSourcingHandler
    void evolve(InvoiceBookingFailed event) {
        booking.fail();
    }

    @EventSourcingHandler
    void evolve(InvoiceBookingRetried event) {
        booking.retry(event.round());
    }

    @EventSourcingHandler
    void evolve(InvoiceDocumentKept event) {
        documents.put(event.kind(), event.sha256());
    }

    @EventSourcingHandler
    void evolve(InvoicePaymentReceived event) {
        payments.put(event.paymentId(), event.amount());
        bookedVersion = event.bookedVersion();
    }

    @EventSourcingHandler
    void evolve(InvoicePaymentReversed event) {
        payments.remove(event.paymentId());
        bookedVersion = event.bookedVersion();
        if (event.open().isPositive()) settled = false;
    }

    @EventSourcingHandler
    void evolve(InvoicePaid event) {
        settled = true;
    }

    protected Invoice() {} // rebuilt from its events
}
