package nl.hostforge.messages.billing;

/** What an invoice that no order asked for is begun for. */
public enum DraftOccasion {
    /** All that is renewed for a customer on one day. */
    RENEWALS,
    /** What comes instead of an invoice that was credited. */
    REISSUE,
    /** What a larger package costs more until the next period. */
    PLAN_CHANGE
}
