package nl.hostforge.messages.drift;

/** How far a finding is. */
public enum DriftState {
    /** Staff has to decide. */
    OPEN,
    /** Accepted: the provider is being put right. */
    ACCEPTED,
    /** Accepted, but the provider could not be put right; accepting tries again. */
    FAILED,
    /** The provider was put right. */
    REPAIRED,
    /** The log says now what the provider says. */
    TAKEN_OVER,
    /** Staff wants it to stay as it is. */
    DISMISSED,
    /** A later check did not see the difference any more. */
    RESOLVED;

    /** @return whether nobody has to do anything about it any more */
    public boolean isClosed() {
        return this != OPEN && this != ACCEPTED && this != FAILED;
    }
}
