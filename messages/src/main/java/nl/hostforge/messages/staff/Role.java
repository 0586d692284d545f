package nl.hostforge.messages.staff;

/** What a staff member may do. Someone may have several roles. */
public enum Role {
    /** Everything, staff included. */
    ADMIN,
    /** Orders, customers and provisioning. */
    SUPPORT,
    /** Invoices, payments, reports and exports. */
    ACCOUNTANT,
    /** Looks, changes nothing. */
    VIEWER
}
