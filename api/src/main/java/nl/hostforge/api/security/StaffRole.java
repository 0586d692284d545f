package nl.hostforge.api.security;

/** What a staff member may do; see {@link StaffAccess} for the operations of each. */
public enum StaffRole {
    /** Everything, including prices, settings and other staff members. */
    ADMIN,
    /** Orders, customers and provisioning. */
    SUPPORT,
    /** Invoices, payments, reports and exports. */
    ACCOUNTANT,
    /** Looking, not changing. */
    VIEWER
}
