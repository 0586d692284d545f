package nl.hostforge.messages.notice;

/** What became of a notice that was handed in. */
public enum NoticeReceipt {
    /** It is kept, and somebody will look into it. */
    KEPT,
    /** It came before. */
    KNOWN,
    /** We are registering just now, and this is how the provider tries whether we answer; nobody looks into it. */
    GREETING,
    /** It is not from the provider, or too old to be taken. */
    NOT_GENUINE
}
