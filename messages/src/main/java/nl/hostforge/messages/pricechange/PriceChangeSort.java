package nl.hostforge.messages.pricechange;

/** In which order price changes are listed: by when they were ordered. */
public enum PriceChangeSort {
    NEWEST_FIRST,
    OLDEST_FIRST
}
