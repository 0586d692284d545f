package nl.hostforge.app.crash;

/** The moments at which a crash has lost or doubled something in other systems. */
enum CrashWindow {
    /** The order asked for a step; no job stands for it yet. */
    EVENT_STORED_JOB_NOT_YET,
    /** A worker has the job; the creating call was not sent. */
    JOB_CLAIMED_CALL_NOT_SENT,
    /** The provider has done it; its answer was not read. */
    PROVIDER_DONE_ANSWER_NOT_READ,
    /** The answer was read; the order does not know. */
    ANSWER_READ_COMMAND_NOT_STORED,
    /** The order knows; the handler that sent the next command has not moved on in the log. */
    COMMAND_STORED_TOKEN_NOT
}
