package nl.hostforge.command.billing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.hostforge.messages.billing.PaymentId;
import nl.hostforge.messages.billing.PaymentSource;
import nl.hostforge.messages.money.Money;

/**
 * How an issued invoice stands: open is what is owed, less what was received, credited and written off, and with what went
 * to the customer's account. Where that comes to less than nothing, it is surplus.
 */
class Balance {
    private final Money owed;
    private final Map<PaymentId, Payment> payments = new HashMap<>();
    private Money transferred;
    private Money credited;
    private Money writtenOff;

    /** What was received under a name, and from where. */
    record Payment(Money amount, PaymentSource source) {}

    Balance(Money owed) {
        this.owed = owed;
        transferred = nothing();
        credited = nothing();
        writtenOff = nothing();
    }

    Money owed() {
        return owed;
    }

    Money open() {
        return openAfter(nothing());
    }

    Money surplus() {
        return surplusAfter(nothing());
    }

    /** @param less what is received or credited; below zero for what turns out not to be */
    Money openAfter(Money less) {
        var due = due().minus(less);
        return due.isPositive() ? due : nothing();
    }

    /** @param less what is received or credited; below zero for what turns out not to be */
    Money surplusAfter(Money less) {
        var due = due().minus(less);
        return due.isNegative() ? due.negated() : nothing();
    }

    private Money due() {
        var received = payments.values().stream().map(Payment::amount).reduce(nothing(), Money::plus);
        return owed.plus(transferred).minus(received).minus(credited).minus(writtenOff);
    }

    Money writtenOff() {
        return writtenOff;
    }

    /** @return whether it was not all left to be paid, but given up, or credited down to nothing */
    boolean isGivenUp() {
        return writtenOff.isPositive() || credited.isPositive() && !owed.exceeds(credited);
    }

    Optional<Money> received(PaymentId payment) {
        return Optional.ofNullable(payments.get(payment)).map(Payment::amount);
    }

    Set<Map.Entry<PaymentId, Payment>> payments() {
        return Map.copyOf(payments).entrySet();
    }

    void receive(PaymentId payment, Money amount, PaymentSource source) {
        payments.put(payment, new Payment(amount, source));
    }

    void reverse(PaymentId payment) {
        payments.remove(payment);
    }

    void transfer(Money amount) {
        transferred = transferred.plus(amount);
    }

    void credit(Money amount) {
        credited = credited.plus(amount);
    }

    void writeOff(Money amount) {
        writtenOff = writtenOff.plus(amount);
    }

    private Money nothing() {
        return owed.minus(owed);
    }
}
