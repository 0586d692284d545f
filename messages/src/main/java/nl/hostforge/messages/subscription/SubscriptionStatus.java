package nl.hostforge.messages.subscription;

/** How a subscription stands. */
public enum SubscriptionStatus {
    /** Delivered, and renewed when it is due. */
    ACTIVE,
    /** Off line for the time being. The agreement goes on: it is renewed when it is due. */
    SUSPENDED,
    /** Over, for good. */
    ENDED
}
