package nl.hostforge.messages.processing;

/** How a durable job is doing. */
public enum JobState {
    /** Its first attempt is to come, as soon as it is due and a node is free. */
    WAITING,
    /** A node works on it. */
    RUNNING,
    /** An attempt failed on the other side; another is planned. */
    RETRYING,
    /** Something of our own failed, for instance the database was away; it is tried again and again. */
    FAILING,
    /** All attempts were used up; it waits for somebody to look after it. */
    GIVEN_UP
}
