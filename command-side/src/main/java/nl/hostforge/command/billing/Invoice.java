package nl.hostforge.command.billing;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import nl.hostforge.command.money.Amounts;
import nl.hostforge.messages.billing.DocumentForm;
import nl.hostforge.messages.billing.DraftedLine;
import nl.hostforge.messages.billing.InvoiceCommand.AddInvoiceLine;
import nl.hostforge.messages.billing.InvoiceCommand.ApplyCreditNote;
import nl.hostforge.messages.billing.InvoiceCommand.BookedPayment;
import nl.hostforge.messages.billing.InvoiceCommand.CorrectedLine;
import nl.hostforge.messages.billing.InvoiceCommand.CreditInvoice;
import nl.hostforge.messages.billing.InvoiceCommand.DiscardInvoice;
import nl.hostforge.messages.billing.InvoiceCommand.DraftInvoice;
import nl.hostforge.messages.billing.InvoiceCommand.DraftReissue;
import nl.hostforge.messages.billing.InvoiceCommand.DropInvoiceItem;
import nl.hostforge.messages.billing.InvoiceCommand.FailInvoiceBooking;
import nl.hostforge.messages.billing.InvoiceCommand.IssueInvoice;
import nl.hostforge.messages.billing.InvoiceCommand.MatchBookedPayments;
import nl.hostforge.messages.billing.InvoiceCommand.RecordBookkeepingCredit;
import nl.hostforge.messages.billing.InvoiceCommand.RecordInvoiceBooking;
import nl.hostforge.messages.billing.InvoiceCommand.RecordInvoiceDocument;
import nl.hostforge.messages.billing.InvoiceCommand.RegisterAccountPayment;
import nl.hostforge.messages.billing.InvoiceCommand.RequestInvoiceIssue;
import nl.hostforge.messages.billing.InvoiceCommand.RetryInvoiceBooking;
import nl.hostforge.messages.billing.InvoiceCommand.WriteOffInvoice;
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
import nl.hostforge.messages.billing.InvoiceItem;
import nl.hostforge.messages.billing.InvoiceLine;
import nl.hostforge.messages.billing.InvoiceNumbering;
import nl.hostforge.messages.billing.InvoiceSeriesId;
import nl.hostforge.messages.billing.PaymentId;
import nl.hostforge.messages.billing.PaymentSource;
import nl.hostforge.messages.billing.Reissue;
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
 * too much is recorded all the same, and what is too much goes to the customer's account. A payment may turn out to be none,
 * which opens it again. What was charged is never changed: it is credited, in part or whole, or given up.
 */
@Aggregate
class Invoice {
    private static final String NOTHING_LEFT = "nothing-left";
    private static final String TAKEN_BACK = "credited";

    @AggregateIdentifier
    private InvoiceId id;

    private CustomerId customer;
    /** Null for an invoice that an order asked for. */
    private Draft draft;

    /** Null for an invoice that the bookkeeping numbers. */
    private Booking booking;

    /** Null until it is issued. */
    private OrderTotals charged;

    /** Null until it is issued. */
    private Balance balance;

    /** Null for an invoice that the bookkeeping numbers, and until its issue is requested. */
    private Credits credits;

    private boolean creditedByBookkeeping;
    /** The SHA-256 of each form that is kept. */
    private final Map<DocumentForm, String> documents = new EnumMap<>(DocumentForm.class);

    private boolean settled;
    private long bookedVersion = Long.MIN_VALUE;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(DraftInvoice command) {
        if (id != null) return; // what became due since is for the next run
        if (command.items().isEmpty()) throw new NothingToInvoice();
        var items = List.copyOf(new LinkedHashSet<>(command.items()));
        apply(new InvoiceDrafted(command.invoiceId(), command.customerId(), command.runDate(), items));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(DraftReissue command) {
        if (id != null) return;
        if (command.lines().isEmpty()) throw new NothingToInvoice();
        var items = command.lines().stream().map(DraftedLine::item).toList();
        apply(new InvoiceDrafted(command.invoiceId(), command.customerId(), command.runDate(), items));
        command.lines().forEach(drafted -> apply(new InvoiceLineAdded(id, customer, drafted.item(), drafted.line())));
        endOnceSettled();
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
        refuseUnlessIssued();
        if (command.bookedVersion() < bookedVersion) return; // somebody read it later and told us first
        command.payments().forEach(this::refuseWhatIsNoPayment);
        reverseWhatIsGone(command);
        command.payments().stream()
                .filter(payment -> balance.received(payment.paymentId()).isEmpty())
                .forEach(payment -> receive(payment, command.bookedVersion()));
        moveSurplus();
        settleIfNothingIsOpen();
    }

    private void refuseWhatIsNoPayment(BookedPayment payment) {
        if (!payment.amount().currency().equals(balance.owed().currency()))
            throw new OtherCurrency(payment.paymentId());
        if (!payment.amount().isPositive()) throw new AmountNotPositive(payment.paymentId());
    }

    /**
     * A payment whose amount was changed is another one under the same name. What came from the customer's account is not
     * the bookkeeping's to take back.
     */
    private void reverseWhatIsGone(MatchBookedPayments command) {
        var standing = new HashMap<PaymentId, Money>();
        command.payments().forEach(payment -> standing.put(payment.paymentId(), payment.amount()));
        for (var known : balance.payments()) {
            if (known.getValue().source() == PaymentSource.ACCOUNT) continue;
            var amount = known.getValue().amount();
            var booked = standing.get(known.getKey());
            if (booked == null || booked.compareTo(amount) != 0)
                reverse(known.getKey(), amount, command.bookedVersion());
        }
    }

    private void receive(BookedPayment payment, long version) {
        apply(new InvoicePaymentReceived(
                id,
                customer,
                payment.paymentId(),
                payment.amount(),
                payment.receivedOn(),
                balance.openAfter(payment.amount()),
                balance.surplusAfter(payment.amount()),
                version,
                PaymentSource.BOOKKEEPING));
    }

    private void reverse(PaymentId payment, Money amount, long version) {
        apply(new InvoicePaymentReversed(
                id,
                customer,
                payment,
                amount,
                balance.openAfter(amount.negated()),
                balance.surplusAfter(amount.negated()),
                version,
                PaymentSource.BOOKKEEPING));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Money decide(RegisterAccountPayment command) {
        refuseUnlessIssued();
        if (!customer.equals(command.customerId())) throw new OtherCustomer();
        var known = balance.received(command.paymentId());
        if (known.isPresent()) return known.get();
        Amounts.refuseUnlessPayable(command.amount(), balance.owed().currency());
        var taken = command.amount().atMost(balance.open());
        if (!taken.isPositive()) return taken;
        apply(new InvoicePaymentReceived(
                id,
                customer,
                command.paymentId(),
                taken,
                command.receivedOn(),
                balance.openAfter(taken),
                balance.surplusAfter(taken),
                0,
                PaymentSource.ACCOUNT));
        settleIfNothingIsOpen();
        return taken;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    InvoiceId decide(CreditInvoice command) {
        refuseUnlessIssued();
        if (credits == null) throw new NumberedByBookkeeping();
        var known = credits.askedForBy(command.key());
        if (known.isPresent()) return known.get();
        var taken = credits.take(command.reissue() == null ? command.lines() : null);
        if (taken.totals().gross().negated().exceeds(creditable())) throw new CreditedTooMuch();
        var creditNote = InvoiceId.ofCredit(id, credits.next());
        apply(new InvoiceCreditRequested(
                id,
                customer,
                creditNote,
                command.key(),
                command.date(),
                command.reason(),
                taken.lines(),
                taken.positions(),
                taken.totals(),
                command.reissue() == null ? null : reissue(creditNote, command.reissue())));
        return creditNote;
    }

    /** What was written off was not paid, so that crediting it would be giving money away. */
    private Money creditable() {
        return credits.leftInAll().minus(balance.writtenOff());
    }

    private Reissue reissue(InvoiceId creditNote, List<CorrectedLine> corrected) {
        if (corrected.isEmpty()) throw new NothingToInvoice();
        Credits.refuseIfNamedTwice(corrected.stream().map(CorrectedLine::line).toList());
        return new Reissue(
                InvoiceId.ofReissue(creditNote),
                corrected.stream().map(this::draftedLine).toList());
    }

    private DraftedLine draftedLine(CorrectedLine corrected) {
        credits.refuseUnlessKnown(corrected.line());
        var before = credits.line(corrected.line());
        var net = corrected.net() == null ? before.net() : corrected.net();
        var same = net.compareTo(before.net()) == 0;
        if (!same) Amounts.refuseUnlessPayable(net, before.net().currency());
        return new DraftedLine(
                draft.linedItems().get(corrected.line() - 1),
                new InvoiceLine(
                        before.group(),
                        before.period(),
                        same ? before.quantity() : 1,
                        same ? before.unitPrice() : net,
                        net,
                        corrected.textNl() == null ? before.textNl() : corrected.textNl(),
                        corrected.textEn() == null ? before.textEn() : corrected.textEn(),
                        same ? before.discount() : null));
    }

    @CommandHandler
    void decide(ApplyCreditNote command) {
        if (credits == null || !credits.isKnown(command.creditNoteId())) throw new CreditNotRequested();
        var asked = credits.pending(command.creditNoteId());
        if (asked.isEmpty()) return;
        var request = asked.get();
        credit(command.creditNoteId(), command.number(), command.date(), request.lines(), request.totals());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RecordBookkeepingCredit command) {
        refuseUnlessIssued();
        if (credits != null) throw new NotNumberedByBookkeeping();
        if (creditedByBookkeeping) return;
        if (balance.writtenOff().isPositive())
            apply(new InvoiceWrittenOff(id, customer, balance.writtenOff().negated(), TAKEN_BACK));
        var lines = command.charged().stream().map(InvoiceLine::takenBack).toList();
        credit(InvoiceId.ofCredit(id, 1), command.number(), command.date(), lines, allTakenBack());
    }

    /** What is credited is what was owed: where the bookkeeping rounded otherwise than we do, the difference goes back too. */
    private OrderTotals allTakenBack() {
        return new OrderTotals(
                charged.net().negated(), charged.vat().negated(), balance.owed().negated());
    }

    private void credit(
            InvoiceId creditNote, String number, LocalDate date, List<InvoiceLine> lines, OrderTotals totals) {
        var gross = totals.gross().negated();
        apply(new InvoiceCredited(
                id,
                customer,
                creditNote,
                number,
                date,
                lines,
                totals,
                balance.openAfter(gross),
                balance.surplusAfter(gross)));
        moveSurplus();
        settleIfNothingIsOpen();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(WriteOffInvoice command) {
        refuseUnlessIssued();
        if (credits != null && credits.isAnyPending()) throw new CreditPending();
        if (!balance.open().isPositive()) throw new NothingOpen();
        apply(new InvoiceWrittenOff(id, customer, balance.open(), command.reason()));
    }

    private void moveSurplus() {
        var surplus = balance.surplus();
        if (surplus.isPositive()) apply(new InvoiceSurplusCredited(id, customer, surplus));
    }

    private void settleIfNothingIsOpen() {
        if (!settled && balance.open().isZero() && !balance.isGivenUp()) apply(new InvoicePaid(id, customer));
    }

    private void refuseUnlessIssued() {
        if (!isIssued()) throw new InvoiceNotIssued();
    }

    private boolean isIssued() {
        return balance != null;
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
        credits = new Credits(draft.lines(), event.vat(), event.totals());
    }

    @EventSourcingHandler
    void evolve(InvoiceIssued event) {
        id = event.invoiceId();
        customer = event.customerId();
        charged = event.totals();
        balance = new Balance(event.owed());
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
        balance.receive(event.paymentId(), event.amount(), event.source());
        if (event.source() == PaymentSource.BOOKKEEPING) bookedVersion = event.bookedVersion();
    }

    @EventSourcingHandler
    void evolve(InvoicePaymentReversed event) {
        balance.reverse(event.paymentId());
        if (event.source() == PaymentSource.BOOKKEEPING) bookedVersion = event.bookedVersion();
        if (event.open().isPositive()) settled = false;
    }

    @EventSourcingHandler
    void evolve(InvoicePaid event) {
        settled = true;
    }

    @EventSourcingHandler
    void evolve(InvoiceSurplusCredited event) {
        balance.transfer(event.amount());
    }

    @EventSourcingHandler
    void evolve(InvoiceCreditRequested event) {
        credits.request(event);
    }

    @EventSourcingHandler
    void evolve(InvoiceCredited event) {
        balance.credit(event.totals().gross().negated());
        if (credits == null) creditedByBookkeeping = true;
        else credits.apply(event.creditNoteId());
    }

    @EventSourcingHandler
    void evolve(InvoiceWrittenOff event) {
        balance.writeOff(event.amount());
    }

    protected Invoice() {} // rebuilt from its events
}
