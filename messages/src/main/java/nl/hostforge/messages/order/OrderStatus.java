package nl.hostforge.messages.order;

/** Where an order stands. */
public enum OrderStatus {
    /** Placed; staff still has to approve. It can be corrected. */
    PENDING,
    /** Approved; what was ordered is being provisioned. */
    PROCESSING,
    /** All that was ordered is there. */
    ACTIVE,
    /** Switched off for the time being, to be resumed. */
    SUSPENDED,
    /** A cancellation was asked for; what had been provisioned is being undone. */
    CANCELLING,
    /** Rejected, or cancelled with nothing left to undo. Final. */
    CANCELLED
}
