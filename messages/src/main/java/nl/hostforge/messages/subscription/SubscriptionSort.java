package nl.hostforge.messages.subscription;

/** In which order a list of subscriptions stands, by when they started. */
public enum SubscriptionSort {
    NEWEST_FIRST,
    OLDEST_FIRST
}
