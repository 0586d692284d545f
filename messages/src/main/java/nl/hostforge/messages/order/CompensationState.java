package nl.hostforge.messages.order;

/** How far a compensation is. */
public enum CompensationState {
    /** Handed to the worker. */
    REQUESTED,
    /** The last attempt failed; another follows by itself. */
    WAITING,
    /** Given up until staff decides. */
    FAILED,
    /** Undone. */
    COMPLETED
}
