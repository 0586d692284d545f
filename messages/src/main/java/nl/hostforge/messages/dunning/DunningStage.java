package nl.hostforge.messages.dunning;

/** What is done about arrears, in the order in which it is done. Names are stored. */
public enum DunningStage {
    /** The customer is asked to pay. */
    FIRST_REMINDER,
    /** The customer is asked once more, and told what comes otherwise. */
    SECOND_REMINDER,
    /** The customer's hosting is taken off line. */
    SUSPENSION,
    /** All that the customer has is ended. */
    TERMINATION;

    public boolean isAfter(DunningStage other) {
        return compareTo(other) > 0;
    }
}
