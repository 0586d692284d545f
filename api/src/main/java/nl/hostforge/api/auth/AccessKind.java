package nl.hostforge.api.auth;

/** What the access journal knows. */
public enum AccessKind {
    SIGNED_IN,
    SIGN_IN_FAILED,
    /** The failures were too many; the account is locked for a while. */
    LOCKED_OUT,
    SIGNED_OUT,
    /** A refresh token came a second time: it may have been stolen, so its session was ended. */
    REFRESH_REUSED,
    /** All that is held about a customer was given out (art. 15 GDPR). */
    PERSONAL_DATA_DISCLOSED,
    /** Looked into a stream of the log, where everything about a customer stands as long as its key does. */
    READ_THE_LOG
}
