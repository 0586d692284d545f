package nl.hostforge.messages.billing;

/** How far an invoice is, as far as we were told. */
public enum InvoiceState {
    /** What is to be on it is still being gathered. */
    DRAFT,
    /** Nothing was left to be on it, or nobody to send it to: it will not come. */
    DISCARDED,
    /** All is on it and its VAT is decided; it gets its number next. */
    ISSUE_REQUESTED,
    /** The bookkeeping is asked for it. */
    REQUESTED,
    /** The bookkeeping gave it up until staff decides. */
    FAILED,
    /** Left out by staff, or because the order was cancelled before. */
    SKIPPED,
    /** Numbered and sent: the customer owes it. */
    ISSUED,
    /** The bookkeeping is asked to credit it. */
    CREDIT_REQUESTED,
    /** The bookkeeping gave up crediting it until staff decides; the customer still owes it. */
    CREDIT_FAILED,
    /** Credited in full: the customer owes nothing. */
    CREDITED,
    /** Credited in part by credit notes of ours. */
    PARTLY_CREDITED,
    /** What was open is not expected any more. */
    WRITTEN_OFF
}
