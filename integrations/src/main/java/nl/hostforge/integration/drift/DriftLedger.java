package nl.hostforge.integration.drift;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import nl.hostforge.messages.drift.DriftCheckState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Remembers how far the check of each provider is and what it has seen, so that it can be taken up after any page, by any
 * node. A page that is gone through twice leaves what it left once.
 */
@Component
class DriftLedger {
    private final JdbcClient database;
    private final Clock clock;

    DriftLedger(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What a check remembers to have come by. */
    enum What {
        /** A thing of the provider's, by its own id. */
        THING,
        /** A thing of the log, by the log's id. */
        ROW,
        /** A thing that was passed over, by the provider's id. */
        PASSED_OVER,
        /** A finding, by its id. */
        FINDING
    }

    /** The check goes on, or begins; what an earlier one remembered is forgotten. */
    void moves(DriftCheckJob job) {
        state(job, DriftCheckState.RUNNING, null);
        database.sql("delete from drift_seen where provider = ? and check_id <> ?")
                .params(job.provider().name(), job.checkId())
                .update();
    }

    void waits(DriftCheckJob job, String words) {
        state(job, DriftCheckState.WAITING, words);
    }

    /** @param words why it ended early; null where it went all the way */
    void ends(DriftCheckJob job, DriftCheckState how, String words) {
        state(job, how, words);
        database.sql("update drift_check set kind = null, ended_at = ? where provider = ?")
                .params(Timestamp.from(clock.instant()), job.provider().name())
                .update();
        database.sql("delete from drift_seen where provider = ?")
                .param(job.provider().name())
                .update();
    }

    void remember(DriftCheckJob job, What what, Collection<String> things) {
        for (var thing : things)
            database.sql("insert into drift_seen (provider, check_id, what, kind, thing) values (?, ?, ?, ?, ?)"
                            + " on conflict do nothing")
                    .params(
                            job.provider().name(),
                            job.checkId(),
                            what.name(),
                            job.comparing().name(),
                            thing)
                    .update();
    }

    /** @return those that this check remembers, of whatever kind */
    Set<String> remembered(DriftCheckJob job, What what, Collection<String> things) {
        return new HashSet<>(database.sql(
                        "select thing from drift_seen where check_id = :check and what = :what and thing = any(:things)")
                .param("check", job.checkId())
                .param("what", what.name())
                .param("things", things.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    private void state(DriftCheckJob job, DriftCheckState state, String words) {
        var now = Timestamp.from(clock.instant());
        database.sql("""
                        insert into drift_check (provider, check_id, state, kind, started_at, moved_at, words)
                        values (:provider, :check, :state, :kind, :started, :now, :words)
                        on conflict (provider) do update set check_id = excluded.check_id, state = excluded.state,
                            kind = excluded.kind, started_at = excluded.started_at, ended_at = null,
                            moved_at = case when excluded.state = 'WAITING' then drift_check.moved_at
                                            else excluded.moved_at end,
                            words = excluded.words,
                            looked = (select count(*) from drift_seen
                                      where check_id = excluded.check_id and what = 'THING'),
                            differences = (select count(*) from drift_seen
                                           where check_id = excluded.check_id and what = 'FINDING')""")
                .param("provider", job.provider().name())
                .param("check", job.checkId())
                .param("state", state.name())
                .param("kind", job.comparing().name())
                .param("started", Timestamp.from(job.startedAt()))
                .param("now", now)
                .param("words", words)
                .update();
    }
}
