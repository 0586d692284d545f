package nl.hostforge.integration.notice;

import java.io.Serializable;
import nl.hostforge.messages.notice.NoticeId;

/**
 * What a durable job knows: which notice is to be looked into. Ids only, nothing personal.
 *
 * @param kind what lists of jobs call it
 * @param attempt the attempt that comes next or is under way, from 1
 */
record NoticeJob(String notice, String kind, int attempt) implements Serializable {
    static NoticeJob of(NoticeId notice) {
        return new NoticeJob(notice.toString(), "READ_INVOICE", 1);
    }

    NoticeId id() {
        return NoticeId.of(notice);
    }

    NoticeJob nextAttempt() {
        return new NoticeJob(notice, kind, attempt + 1);
    }
}
