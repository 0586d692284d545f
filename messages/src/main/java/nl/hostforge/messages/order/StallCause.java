package nl.hostforge.messages.order;

/** Why an order goes on only when staff does something. */
public enum StallCause {
    /** A provisioning step failed for good. */
    STEP_FAILED,
    /** A provisioning step has not finished by its deadline; it may still do so. */
    STEP_OVERDUE,
    /** A compensation failed for good. */
    COMPENSATION_FAILED
}
