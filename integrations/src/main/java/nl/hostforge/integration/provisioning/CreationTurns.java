package nl.hostforge.integration.provisioning;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One at a time makes something at a provider that would make it twice: two orders of one customer need the same contact
 * handle at the same moment, and the registrar refuses neither. A turn outlives the node that took it, since the provider
 * may still be working for a dead one; and it outlives success, since a search there may lag behind. It ends by time.
 */
@Component
class CreationTurns {
    private final JdbcClient database;

    CreationTurns(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param reference ours, for the thing to be made
     * @param job whoever has the turn has it again
     * @param expired turns taken before this are over
     * @return whether it is this job's turn
     */
    boolean take(String reference, String job, Instant now, Instant expired) {
        var taken = database.sql("insert into creation_turn (reference, job, since) values (:reference, :job, :now)"
                        + " on conflict (reference) do update set job = excluded.job, since = excluded.since"
                        + " where creation_turn.job = excluded.job or creation_turn.since <= :expired")
                .param("reference", reference)
                .param("job", job)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expired", expired.atOffset(ZoneOffset.UTC))
                .update();
        return taken == 1;
    }

    /** The call had certainly no effect. */
    void giveBack(String reference, String job) {
        database.sql("delete from creation_turn where reference = :reference and job = :job")
                .param("reference", reference)
                .param("job", job)
                .update();
    }
}
