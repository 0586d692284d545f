package nl.hostforge.messages.order;

/** In which order a list of orders stands. */
public enum OrderSort {
    NEWEST_FIRST,
    OLDEST_FIRST,
    HIGHEST_TOTAL_FIRST,
    LOWEST_TOTAL_FIRST
}
