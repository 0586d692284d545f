package nl.hostforge.messages.subscription;

/** What became of a period that was foreseen otherwise. */
public enum RunOutcome {
    /** It was foreseen, and is on no invoice of the day. */
    NOT_DONE,
    /** It is on an invoice of the day, and was not foreseen. */
    NOT_FORESEEN,
    /** It was invoiced for another amount than was foreseen. */
    OTHER_AMOUNT,
    /** It is on a draft of the day that is not complete yet. */
    UNDER_WAY
}
