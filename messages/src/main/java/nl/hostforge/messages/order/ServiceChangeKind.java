package nl.hostforge.messages.order;

/** What can be changed about what an order delivered. */
public enum ServiceChangeKind {
    /** All hosting of the order goes off line for the time being. */
    SUSPENSION,
    /** What a suspension switched off is switched on again. */
    RESUMPTION,
    /** One hosting line gets another package. */
    PLAN_CHANGE,
    /** One domain is renewed at its registry. */
    RENEWAL,
    /** One hosting line goes off line, since nobody pays for it any more. */
    SHUTDOWN,
    /** One hosting line that was shut down goes on line again. */
    REVIVAL,
    /** One hosting line is removed for good. */
    REMOVAL
}
