package nl.hostforge.messages.customer;

/** In which order a list of customers stands. */
public enum CustomerSort {
    NEWEST_FIRST,
    OLDEST_FIRST,
    BY_NAME
}
