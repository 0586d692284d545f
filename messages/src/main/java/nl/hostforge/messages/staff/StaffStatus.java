package nl.hostforge.messages.staff;

/** Whether a staff member can sign in. */
public enum StaffStatus {
    /** Has a link that waits to be followed. */
    INVITED,
    /** Can sign in. */
    ACTIVE,
    /** Can no longer sign in; may be invited again. */
    DEACTIVATED
}
