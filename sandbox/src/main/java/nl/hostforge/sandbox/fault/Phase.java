package nl.hostforge.sandbox.fault;

/** Where a call stands: whether the provider has done what it was asked for. */
public enum Phase {
    BEFORE_WORK,
    AFTER_WORK
}
