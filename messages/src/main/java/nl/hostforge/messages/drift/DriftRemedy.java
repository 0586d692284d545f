package nl.hostforge.messages.drift;

/**
 * The one thing that accepting a finding does: all but the last put the provider right, as a durable job; the last lets
 * the log say what the provider says. Nothing is ever made anew by a finding: the order's own step is asked for again.
 */
public enum DriftRemedy {
    ACTIVATE_ACCOUNT,
    SUSPEND_ACCOUNT,
    RESUME_HOSTING,
    SUSPEND_HOSTING,
    SWITCH_PLAN_BACK,
    REMOVE_HOSTING,
    TURN_AUTO_RENEW_OFF,
    SET_NAME_SERVERS,
    LOCK_DOMAIN,
    UNLOCK_DOMAIN,
    /** From quarantine, for the registrar's fee. */
    RESTORE_DOMAIN,
    ARCHIVE_CONTACT,
    /** The order's step is done once more: it looks for our reference before it makes anything. */
    REPEAT_STEP,
    /** From now on the log says what the provider says. */
    TAKE_OVER
}
