package nl.hostforge.integration.notice;

import nl.hostforge.messages.notice.NoticeId;
import nl.hostforge.messages.notice.NoticeState;

/** A notice as whoever looks into it needs it; {@code place} is its place in the row in which notices came. */
record StoredNotice(NoticeId id, long place, String entityType, String bookedId, NoticeState state) {}
