package nl.hostforge.messages.dunning;

/** How the dunning of a customer stands. Names are stored. */
public enum DunningStatus {
    /** Nobody asked for a payment, or all that was asked for is settled. */
    NONE,
    /** Reminded once or twice. */
    REMINDED,
    /** The hosting is suspended. */
    SUSPENDED,
    /** All was ended, and something is still to be paid. */
    TERMINATED
}
