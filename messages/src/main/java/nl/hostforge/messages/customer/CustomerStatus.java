package nl.hostforge.messages.customer;

/** What a customer may do. */
public enum CustomerStatus {
    /** Registered with a first order; nobody has looked yet. */
    PENDING,
    /** May order. */
    APPROVED,
    /** May not order for the time being. */
    SUSPENDED,
    /** Personal data was destroyed at the customer's request (art. 17 GDPR); nothing can change any more. */
    ERASED
}
