package nl.hostforge.command.billing;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import nl.hostforge.messages.billing.InvoiceCommand.BookedPayment;
import nl.hostforge.messages.billing.InvoiceCommand.IssueInvoice;
import nl.hostforge.messages.billing.InvoiceCommand.MatchBookedPayments;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceIssued;
import nl.hostforge.messages.billing.InvoiceEvent.InvoicePaid;
import nl.hostforge.messages.billing.InvoiceEvent.InvoicePaymentReceived;
import nl.hostforge.messages.billing.InvoiceEvent.InvoicePaymentReversed;
import nl.hostforge.messages.billing.PaymentId;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.money.Money;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * What a customer owes for one order. It is issued, paid in one or more transactions, and then settled; money that
 * arrives late, twice or too much is recorded all the same. A payment may turn out to be none, which opens it again.
 */
@Aggregate
class Invoice {
    @AggregateIdentifier
    private InvoiceId id;

    private CustomerId customer;
    private Money owed;
    private boolean settled;
    private long bookedVersion = Long.MIN_VALUE;
    private final Map<PaymentId, Money> payments = new HashMap<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(IssueInvoice command) {
        if (isIssued()) return; // the step that made it may be told again
        apply(new InvoiceIssued(
                command.invoiceId(),
                command.orderId(),
                command.orderNumber(),
                command.customerId(),
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
    void evolve(InvoiceIssued event) {
        id = event.invoiceId();
        customer = event.customerId();
        owed = event.owed();
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
