package nl.hostforge.messages.order;

/** How far a provisioning step is. */
public enum StepState {
    /** Part of the plan; not its turn yet. */
    PLANNED,
    /** Handed to the worker. */
    REQUESTED,
    /** An attempt is being made. */
    STARTED,
    /** The last attempt failed; another follows by itself. */
    WAITING,
    /** Given up until staff decides. */
    FAILED,
    /** Done by the provider. */
    COMPLETED,
    /** Done by staff, at the provider's own panel. */
    COMPLETED_BY_HAND,
    /** Left out by staff, or because the order was cancelled before it began. */
    SKIPPED
}
