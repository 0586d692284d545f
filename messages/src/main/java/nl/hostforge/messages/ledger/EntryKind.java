package nl.hostforge.messages.ledger;

/** Why something was posted. */
public enum EntryKind {
    /** An invoice was issued. */
    INVOICE,
    /** An invoice was credited, in whole or in part. */
    CREDIT_NOTE,
    /** A month's part of what was deferred is revenue now. */
    RELEASE,
    /** Money came in for an invoice, or was taken for it from the customer's balance. */
    PAYMENT,
    /** A payment turned out to be none. */
    PAYMENT_REVERSAL,
    /** What was paid too much on an invoice went to the customer's balance. */
    SURPLUS,
    /** Money came in for a customer's balance. */
    DEPOSIT,
    /** A customer's balance was paid back. */
    REFUND,
    /** An open amount was given up. */
    WRITE_OFF
}
