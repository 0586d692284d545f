package nl.hostforge.integration.notice;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.notice.NoticeId;
import nl.hostforge.messages.notice.NoticeSource;
import nl.hostforge.messages.notice.NoticeState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** The notices of all nodes, each kept once by its key. */
@Repository
class Notices {
    private final JdbcClient database;
    private final NoticeSettings settings;
    private final Clock clock;

    Notices(JdbcClient database, NoticeSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /** What is to be kept of a notice. */
    record NewNotice(
            String key,
            NoticeSource source,
            String action,
            String entityType,
            String bookedId,
            String bookedState,
            String bodyDigest) {
        /** The same for the same key. */
        NoticeId id() {
            return new NoticeId(Ids.derived("provider-notice", key));
        }
    }

    /** @return whether it is new */
    boolean add(NewNotice notice, NoticeState state, String failure, Long version) {
        var now = Timestamp.from(clock.instant());
        return database.sql(
                                "insert into provider_notice (id, key, source, action, entity_type, booked_id, booked_state,"
                                        + " body_digest, state, failure, booked_version, received_at, changed_at)"
                                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                        .params(
                                notice.id().value(),
                                notice.key(),
                                notice.source().name(),
                                notice.action(),
                                notice.entityType(),
                                notice.bookedId(),
                                notice.bookedState(),
                                notice.bodyDigest(),
                                state.name(),
                                failure,
                                version,
                                now,
                                now)
                        .update()
                > 0;
    }

    Optional<StoredNotice> find(NoticeId id) {
        return database.sql("select id, place, entity_type, booked_id, state from provider_notice where id = ?")
                .param(id.value())
                .query((row, index) -> new StoredNotice(
                        new NoticeId(row.getObject("id", UUID.class)),
                        row.getLong("place"),
                        row.getString("entity_type"),
                        row.getString("booked_id"),
                        NoticeState.valueOf(row.getString("state"))))
                .optional();
    }

    /**
     * One after the other, so that none overtakes another.
     *
     * @return how often the first notice about the same thing was looked into in vain; empty if this one is the first
     */
    Optional<Integer> attemptsAtTheOneBefore(StoredNotice notice) {
        return database.sql("select attempts from provider_notice where booked_id = ? and state = 'RECEIVED'"
                        + " and place < ? order by place limit 1")
                .params(notice.bookedId(), notice.place())
                .query(Integer.class)
                .optional();
    }

    /** @return the place of the last notice about this thing; whatever is read from now on answers all up to it */
    long lastPlace(String bookedId) {
        return database.sql("select coalesce(max(place), 0) from provider_notice where booked_id = ?"
                        + " and state = 'RECEIVED'")
                .param(bookedId)
                .query(Long.class)
                .single();
    }

    /** All that waited when the thing was read is answered by it. */
    void end(String bookedId, long upTo, NoticeState state, String failure, Long version) {
        database.sql("update provider_notice set state = ?, failure = ?, booked_version = coalesce(?, booked_version),"
                        + " attempts = attempts + 1, changed_at = ?"
                        + " where booked_id = ? and place <= ? and state = 'RECEIVED'")
                .params(state.name(), failure, version, Timestamp.from(clock.instant()), bookedId, upTo)
                .update();
    }

    void attempted(NoticeId id, String failure) {
        database.sql("update provider_notice set attempts = attempts + 1, failure = ?, changed_at = ? where id = ?")
                .params(failure, Timestamp.from(clock.instant()), id.value())
                .update();
    }

    void askAgain(NoticeId id, String askedBy) {
        var now = Timestamp.from(clock.instant());
        database.sql("update provider_notice set state = 'RECEIVED', failure = null, attempts = 0, changed_at = ?,"
                        + " asked_by = ?, asked_at = ? where id = ?")
                .params(now, askedBy, now, id.value())
                .update();
    }

    /** Counts what was not genuine; nothing of it is kept. */
    void countRefused() {
        database.sql("insert into refused_notice (day, refused) values (?, 1)"
                        + " on conflict (day) do update set refused = refused_notice.refused + 1")
                .param(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    /** @return how many were past their time; what failed waits for staff however long */
    @Scheduled(fixedDelayString = "${hostforge.housekeeping.every:PT1H}", initialDelayString = "PT5M")
    int purge() {
        var old = clock.instant().minus(settings.keepFor());
        database.sql("delete from refused_notice where day < ?")
                .param(LocalDate.ofInstant(old, ZoneOffset.UTC))
                .update();
        database.sql("delete from reconciliation where started_at < ?")
                .param(Timestamp.from(old))
                .update();
        return database.sql("delete from provider_notice where state in ('DONE', 'IGNORED') and changed_at < ?")
                .param(Timestamp.from(old))
                .update();
    }
}
