package nl.hostforge.messages.order;

/** How the effect of a provisioning step is undone. */
public enum CompensationKind {
    /** Remove the subscription at Plesk. */
    REMOVE_HOSTING,
    /** A registered name cannot be un-registered: it stays with the customer, without renewal. */
    RELEASE_DOMAIN,
    /** Credit the invoice. */
    CREDIT_INVOICE
}
