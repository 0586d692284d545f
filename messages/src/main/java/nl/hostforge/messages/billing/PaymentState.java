package nl.hostforge.messages.billing;

import nl.hostforge.messages.money.Money;

/** How much of an issued invoice was paid. */
public enum PaymentState {
    /** Nothing. */
    OPEN,
    /** Something, and more is to come. */
    PART_PAID,
    /** Exactly what it comes to. */
    PAID,
    /** More than it comes to: the customer has the rest as credit. */
    OVERPAID,
    /** Not all of it was, and no more is expected: the rest was credited or written off. */
    CLOSED;

    /**
     * @param paid what was received in all, and did not go to the customer's account
     * @param open what is still to be paid
     * @param surplus what was paid too much, and did not go to the customer's account
     * @param credited what was credited
     * @param writtenOff what is not expected any more
     */
    public static PaymentState of(Money paid, Money open, Money surplus, Money credited, Money writtenOff) {
        if (surplus.isPositive()) return OVERPAID;
        if (open.isZero() && (writtenOff.isPositive() || credited.isPositive() && paid.isZero())) return CLOSED;
        if (open.isZero()) return PAID;
        return paid.isPositive() ? PART_PAID : OPEN;
    }
}
