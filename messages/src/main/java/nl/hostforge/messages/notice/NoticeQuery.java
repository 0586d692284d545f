package nl.hostforge.messages.notice;

/** What can be asked about notices. */
public sealed interface NoticeQuery {
    /**
     * One page of the list, the last received first: a {@code Page<NoticeOverview>}. Refused ({@code invalid-cursor}) if
     * the cursor is not one that a page gave.
     *
     * @param cursor where the last page ended; null for the first
     */
    record FindNotices(NoticeFilter filter, String cursor, int limit) implements NoticeQuery {}

    /** One notice: an {@code Optional<NoticeOverview>}. */
    record FindNotice(NoticeId noticeId) implements NoticeQuery {}

    /** How the connection with the bookkeeping stands: a {@link BookkeepingLink}. */
    record FindBookkeepingLink() implements NoticeQuery {}
}
