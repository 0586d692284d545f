package nl.hostforge.messages.processing;

/** Whether a provider is called. */
public enum BreakerState {
    /** It is. */
    CLOSED,
    /** It is left alone after too many failures; when that time is over, the next call tries. */
    OPEN,
    /** One call finds out whether it is back. */
    TRYING
}
