package nl.hostforge.api.auth;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.StaffMemberId;
import nl.hostforge.messages.privacy.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sessions and their refresh tokens (RFC 9700, section 4.14.2). A token is used once and replaced; one that comes again
 * may have been stolen, so its whole session ends. Tabs of one browser share their cookies and may refresh at once: a
 * token that was used a moment ago still gets its tab in, but not another refresh token, which the first tab has set for
 * all of them.
 */
@Repository
class StaffSessions {
    private static final int RANDOM_BYTES = 32;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Vault vault;
    private final StaffSessionSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    StaffSessions(
            JdbcClient jdbc, TransactionTemplate transaction, Vault vault, StaffSessionSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.vault = vault;
        this.settings = settings;
        this.clock = clock;
    }

    /** A refresh token as it was made; shown once, kept as a hash. */
    record RefreshToken(String value, Instant expiresAt) {
        /** Never the token. */
        @Override
        public String toString() {
            return "RefreshToken[expiresAt=" + expiresAt + "]";
        }
    }

    /** A session that was started or goes on. */
    record Open(UUID session, StaffMemberId staffMember, RefreshToken refresh) {}

    /** What a refresh token is good for. */
    sealed interface Outcome {
        /** It was fresh; here is the next one. */
        record Rotated(Open open) implements Outcome {}

        /** Another tab was just before; the session goes on with what that tab got. */
        record JustUsed(UUID session, StaffMemberId staffMember) implements Outcome {}

        /** It was used before: the session has been ended. */
        record Reused(StaffMemberId staffMember) implements Outcome {}

        /** Unknown, out of date, or of a session that has ended. */
        record Ended() implements Outcome {}
    }

    private record TokenRow(
            UUID session,
            StaffMemberId staffMember,
            Instant endsAt,
            boolean revoked,
            Instant expiresAt,
            Optional<Instant> usedAt) {}

    Open start(StaffMemberId staffMember) {
        return transaction.execute(status -> {
            var session = Ids.next();
            var now = clock.instant();
            var endsAt = now.plus(settings.longest());
            jdbc.sql("insert into staff_session (id, staff_member_id, started_at, ends_at) values (?, ?, ?, ?)")
                    .params(session, staffMember.value(), at(now), at(endsAt))
                    .update();
            return new Open(session, staffMember, issue(session, endsAt));
        });
    }

    Outcome refresh(String token) {
        return transaction.execute(status -> find(token)
                .filter(row -> !row.revoked()
                        && clock.instant().isBefore(row.endsAt())
                        && clock.instant().isBefore(row.expiresAt()))
                .map(row -> use(row, token))
                .orElseGet(Outcome.Ended::new));
    }

    void end(UUID session) {
        jdbc.sql("update staff_session set revoked_at = ? where id = ? and revoked_at is null")
                .params(at(clock.instant()), session)
                .update();
    }

    /** @return the session that a token belongs to, if it is one of ours */
    Optional<UUID> sessionOf(String token) {
        return jdbc.sql("select session_id from staff_refresh_token where token_hash = ?")
                .param(hashOf(token))
                .query(UUID.class)
                .optional();
    }

    /** @return how many sessions were past their last date */
    @Scheduled(fixedDelayString = "${hostforge.housekeeping.every:PT1H}", initialDelayString = "PT5M")
    int purge() {
        return jdbc.sql("delete from staff_session where ends_at <= ?")
                .param(at(clock.instant()))
                .update();
    }

    private Outcome use(TokenRow row, String token) {
        if (row.usedAt().isEmpty()) {
            jdbc.sql("update staff_refresh_token set used_at = ? where token_hash = ?")
                    .params(at(clock.instant()), hashOf(token))
                    .update();
            return new Outcome.Rotated(new Open(row.session(), row.staffMember(), issue(row.session(), row.endsAt())));
        }
        if (clock.instant().isBefore(row.usedAt().get().plus(settings.grace())))
            return new Outcome.JustUsed(row.session(), row.staffMember());
        end(row.session());
        return new Outcome.Reused(row.staffMember());
    }

    /** Locks the session, so that using a token and ending its session never cross. */
    private Optional<TokenRow> find(String token) {
        return sessionOf(token).flatMap(session -> {
            jdbc.sql("select id from staff_session where id = ? for update")
                    .param(session)
                    .query(UUID.class)
                    .optional();
            return jdbc.sql("""
                            select s.id, s.staff_member_id, s.ends_at, s.revoked_at, t.expires_at, t.used_at
                              from staff_refresh_token t join staff_session s on s.id = t.session_id
                             where t.token_hash = ?""").param(hashOf(token)).query(StaffSessions::read).optional();
        });
    }

    private RefreshToken issue(UUID session, Instant endsAt) {
        var bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        var value = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.instant();
        var idle = now.plus(settings.idle());
        var expiresAt = idle.isBefore(endsAt) ? idle : endsAt;
        jdbc.sql("""
                        insert into staff_refresh_token (token_hash, session_id, issued_at, expires_at)
                        values (?, ?, ?, ?)""").params(hashOf(value), session, at(now), at(expiresAt)).update();
        return new RefreshToken(value, expiresAt);
    }

    private String hashOf(String token) {
        return vault.keyedHash("staff-refresh-token", token);
    }

    private static TokenRow read(ResultSet row, int number) throws SQLException {
        return new TokenRow(
                row.getObject("id", UUID.class),
                new StaffMemberId(row.getObject("staff_member_id", UUID.class)),
                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                row.getObject("revoked_at", OffsetDateTime.class) != null,
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("used_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
