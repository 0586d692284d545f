package nl.hostforge.messages.notice;

/** How far we are with a notice. */
public enum NoticeState {
    /** It waits for somebody to look into it. */
    RECEIVED,
    /** The invoice was read, and what was new is on record. */
    DONE,
    /** It is about something that is none of our invoices. */
    IGNORED,
    /** It could not be looked into; staff decides. */
    FAILED
}
