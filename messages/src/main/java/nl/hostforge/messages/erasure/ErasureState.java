package nl.hostforge.messages.erasure;

/** How far a provider is with forgetting a customer. */
public enum ErasureState {
    /** It is being asked. */
    REQUESTED,
    /** It failed, and is asked again by itself. */
    WAITING,
    /** It failed for good: staff has it asked again, or does it at the provider's own panel. */
    FAILED,
    COMPLETED,
    /** Staff did it at the provider's own panel. */
    COMPLETED_BY_HAND
}
