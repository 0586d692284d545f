package nl.hostforge.api.idempotency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stored answers, shared by all nodes. A row is made before the request runs, so that of two only one runs; a run
 * holds it by a lease, and only the run that holds it may write the answer.
 */
@Repository
class IdempotentAnswers {
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final IdempotencySettings settings;
    private final Clock clock;

    IdempotentAnswers(JdbcClient jdbc, JsonMapper json, IdempotencySettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.settings = settings;
        this.clock = clock;
    }

    /** What a request that comes with a key finds. */
    sealed interface Claim {
        /** It is the first, or the first crashed: it may run. */
        record Run(UUID id) implements Claim {}

        /** It was answered before. */
        record Answered(StoredAnswer answer) implements Claim {}

        /** The first still runs. */
        record Running() implements Claim {}

        /** The key belongs to a request with another body. */
        record OtherRequest() implements Claim {}
    }

    /**
     * @param scope hash of caller, route and key
     * @param requestHash hash of what was asked
     */
    Claim claim(String scope, String requestHash) {
        var run = UUID.randomUUID();
        var claimed = jdbc.sql("""
                        insert into idempotent_answer (scope, request_hash, run_id, lease_until, expires_at)
                        values (:scope, :requestHash, :run, :leaseUntil, :expiresAt)
                        on conflict (scope) do update
                           set request_hash = excluded.request_hash, run_id = excluded.run_id,
                               lease_until = excluded.lease_until, expires_at = excluded.expires_at,
                               status = null, headers = null, body = null, sealed = false
                         where idempotent_answer.expires_at <= :now
                            or (idempotent_answer.status is null
                                and idempotent_answer.lease_until <= :now
                                and idempotent_answer.request_hash = excluded.request_hash)""")
                .param("scope", scope)
                .param("requestHash", requestHash)
                .param("run", run)
                .param("leaseUntil", at(clock.instant().plus(settings.lease())))
                .param("expiresAt", at(clock.instant().plus(settings.keepFor())))
                .param("now", at(clock.instant()))
                .update();
        return claimed == 1 ? new Claim.Run(run) : present(scope, requestHash);
    }

    void store(String scope, UUID run, StoredAnswer answer) {
        jdbc.sql("""
                        update idempotent_answer
                           set status = :status, headers = :headers, body = :body, sealed = :sealed
                         where scope = :scope and run_id = :run""")
                .param("scope", scope)
                .param("run", run)
                .param("status", answer.status())
                .param("headers", json.writeValueAsString(answer.headers()))
                .param("body", answer.body())
                .param("sealed", answer.sealed())
                .update();
    }

    /** Nothing was done, so the key is free again, for another body too. */
    void forget(String scope, UUID run) {
        jdbc.sql("delete from idempotent_answer where scope = :scope and run_id = :run and status is null")
                .param("scope", scope)
                .param("run", run)
                .update();
    }

    /** The outcome is unclear: the same request may run again at once, another body may not. */
    void release(String scope, UUID run) {
        jdbc.sql("""
                        update idempotent_answer set lease_until = :now
                         where scope = :scope and run_id = :run and status is null""")
                .param("scope", scope)
                .param("run", run)
                .param("now", at(clock.instant()))
                .update();
    }

    /** @return how many were past their time */
    @Scheduled(fixedDelayString = "${hostforge.housekeeping.every:PT1H}", initialDelayString = "PT5M")
    int purge() {
        return jdbc.sql("delete from idempotent_answer where expires_at <= :now")
                .param("now", at(clock.instant()))
                .update();
    }

    private Claim present(String scope, String requestHash) {
        return jdbc.sql("select request_hash, status, headers, body, sealed from idempotent_answer where scope = ?")
                .param(scope)
                .query((row, number) -> read(row, requestHash))
                .optional()
                .orElseGet(Claim.Running::new); // freed just now: the next look will claim it
    }

    private Claim read(ResultSet row, String requestHash) throws SQLException {
        if (!row.getString("request_hash").equals(requestHash)) return new Claim.OtherRequest();
        var status = row.getInt("status");
        if (row.wasNull()) return new Claim.Running();
        return new Claim.Answered(new StoredAnswer(
                status,
                json.readValue(row.getString("headers"), HEADERS),
                row.getString("body"),
                row.getBoolean("sealed")));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
