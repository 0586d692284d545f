package nl.hostforge.messages.notice;

/** How we learnt that something changed. */
public enum NoticeSource {
    /** The provider told us. */
    WEBHOOK,
    /** It did not, or we did not hear: the nightly comparison found it. */
    RECONCILIATION
}
