package nl.hostforge.messages.dunning;

/** In which order a list comes. */
public enum DunningSort {
    LATEST_CHANGE_FIRST,
    OLDEST_CHANGE_FIRST
}
