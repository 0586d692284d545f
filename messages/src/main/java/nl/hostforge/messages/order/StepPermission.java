package nl.hostforge.messages.order;

/** What a worker may do with a job, as the order answers when it reports a start. */
public enum StepPermission {
    /** Go ahead. */
    PROCEED,
    /**
     * The order is being cancelled. Create nothing; look whether an earlier attempt had its effect after all, and report
     * it as completed (it is then undone) or as finally failed.
     */
    LOOK_UP_ONLY,
    /**
     * This attempt has failed already: whoever reported that could not note it in the job any more, as it crashed or lost
     * its hold. Go on with the next one.
     */
    NEXT_ATTEMPT,
    /** The step is finished, skipped, or was requested anew since: forget the job. */
    DROP
}
