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
    OVERPAID;

    /**
     * @param paid what was received in all
     * @param open what is still to be paid
     * @param surplus what was paid too much
     */
    public static PaymentState of(Money paid, Money open, Money surplus) {
        if (surplus.isPositive()) return OVERPAID;
        if (open.isZero()) return PAID;
        return paid.isPositive() ? PART_PAID : OPEN;
    }
}
