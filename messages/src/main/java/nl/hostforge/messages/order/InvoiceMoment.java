package nl.hostforge.messages.order;

/** When an approved order is invoiced. */
public enum InvoiceMoment {
    /** At once, beside the provisioning. */
    ON_APPROVAL,
    /** After all other steps. */
    WHEN_DELIVERED,
    /** Before anything is provisioned. */
    PAY_FIRST
}
