package nl.hostforge.command.account;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.hostforge.command.money.Amounts;
import nl.hostforge.messages.account.AccountCommand.CreditAccount;
import nl.hostforge.messages.account.AccountCommand.RefundBalance;
import nl.hostforge.messages.account.AccountCommand.SpendBalance;
import nl.hostforge.messages.account.AccountCommand.TakePayment;
import nl.hostforge.messages.account.AccountCommand.UndoPayment;
import nl.hostforge.messages.account.AccountEvent.AccountCredited;
import nl.hostforge.messages.account.AccountEvent.AccountRefunded;
import nl.hostforge.messages.account.AccountEvent.AccountSpent;
import nl.hostforge.messages.account.AccountEvent.PaymentTaken;
import nl.hostforge.messages.account.AccountEvent.PaymentUndone;
import nl.hostforge.messages.account.AccountId;
import nl.hostforge.messages.account.PaymentShare;
import nl.hostforge.messages.billing.PaymentId;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.money.Money;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * The money that a customer has with us. It begins with the first that comes in: a payment that staff saw, or what an invoice
 * was paid too much. It pays invoices, each of which gives back what it could not take, and what is left can be refunded. It
 * is never less than nothing, and whatever happens to it has a name under which it happens once.
 */
@Aggregate
class CustomerAccount {
    @AggregateIdentifier
    private AccountId id;

    private Money balance = Money.noEuro();
    private final Map<PaymentId, Money> payments = new HashMap<>();
    private final Set<PaymentId> undone = new HashSet<>();
    private final Set<String> credits = new HashSet<>();
    private final Set<Spending> spendings = new HashSet<>();
    private final Set<String> refunds = new HashSet<>();

    /** One payment may be for several invoices. */
    private record Spending(InvoiceId invoice, PaymentId payment) {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(TakePayment command) {
        if (payments.containsKey(command.paymentId())) return;
        if (isSpent(command.paymentId())) throw new PaymentNamedBefore();
        Amounts.refuseUnlessPayable(command.amount(), Money.EURO);
        refuseUnlessSharedOut(command.amount(), command.shares());
        apply(new PaymentTaken(
                command.customerId(),
                command.paymentId(),
                command.amount(),
                command.receivedOn(),
                List.copyOf(command.shares()),
                balance.plus(command.amount())));
        command.shares()
                .forEach(share -> apply(new AccountSpent(
                        command.customerId(),
                        share.invoiceId(),
                        command.paymentId(),
                        share.amount(),
                        balance.minus(share.amount()))));
    }

    /** An invoice would take it for the same payment, and what it is worth would be nowhere. */
    private boolean isSpent(PaymentId payment) {
        return spendings.stream().anyMatch(spending -> spending.payment().equals(payment));
    }

    private static void refuseUnlessSharedOut(Money amount, List<PaymentShare> shares) {
        shares.forEach(share -> Amounts.refuseUnlessPayable(share.amount(), Money.EURO));
        var shared = shares.stream().map(PaymentShare::amount).reduce(Money.noEuro(), Money::plus);
        if (shared.exceeds(amount)) throw new SharesExceedPayment();
        var invoices = shares.stream().map(PaymentShare::invoiceId).distinct().count();
        if (invoices < shares.size()) throw new InvoiceNamedTwice();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(UndoPayment command) {
        var amount = payments.get(command.paymentId());
        if (amount == null) throw new PaymentNotFound();
        if (undone.contains(command.paymentId())) return;
        if (amount.exceeds(balance)) throw new BalanceTooLow();
        apply(new PaymentUndone(command.customerId(), command.paymentId(), amount, balance.minus(amount)));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(CreditAccount command) {
        if (credits.contains(command.key())) return;
        Amounts.refuseUnlessPayable(command.amount(), Money.EURO);
        apply(new AccountCredited(
                command.customerId(),
                command.invoiceId(),
                command.key(),
                command.amount(),
                balance.plus(command.amount())));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(SpendBalance command) {
        if (spendings.contains(new Spending(command.invoiceId(), command.paymentId()))) return;
        refuseUnlessThere(command.amount());
        apply(new AccountSpent(
                command.customerId(),
                command.invoiceId(),
                command.paymentId(),
                command.amount(),
                balance.minus(command.amount())));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RefundBalance command) {
        if (refunds.contains(command.refundId())) return;
        refuseUnlessThere(command.amount());
        apply(new AccountRefunded(
                command.customerId(),
                command.refundId(),
                command.amount(),
                command.refundedOn(),
                balance.minus(command.amount())));
    }

    private void refuseUnlessThere(Money amount) {
        Amounts.refuseUnlessPayable(amount, Money.EURO);
        if (amount.exceeds(balance)) throw new BalanceTooLow();
    }

    @EventSourcingHandler
    void evolve(PaymentTaken event) {
        id = AccountId.of(event.customerId());
        payments.put(event.paymentId(), event.amount());
        balance = event.balance();
    }

    @EventSourcingHandler
    void evolve(PaymentUndone event) {
        undone.add(event.paymentId());
        balance = event.balance();
    }

    @EventSourcingHandler
    void evolve(AccountCredited event) {
        id = AccountId.of(event.customerId());
        credits.add(event.key());
        balance = event.balance();
    }

    @EventSourcingHandler
    void evolve(AccountSpent event) {
        spendings.add(new Spending(event.invoiceId(), event.paymentId()));
        balance = event.balance();
    }

    @EventSourcingHandler
    void evolve(AccountRefunded event) {
        refunds.add(event.refundId());
        balance = event.balance();
    }

    protected CustomerAccount() {} // rebuilt from its events
}
