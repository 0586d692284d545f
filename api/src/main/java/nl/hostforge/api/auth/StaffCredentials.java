package nl.hostforge.api.auth;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.hostforge.api.security.StaffRole;
import nl.hostforge.messages.identity.StaffMemberId;
import nl.hostforge.messages.log.ActorKind;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** What staff members sign in with: kept here and never in the log, found by keyed hash, counted when it goes wrong. */
@Service
public class StaffCredentials {
    static final int SHORTEST_PASSWORD = 12;
    /** bcrypt reads no more. */
    static final int LONGEST_PASSWORD_BYTES = 72;

    private static final String EMAIL = "staff-email";
    private static final String COLUMNS = "staff_member_id, email_sealed, password_hash, roles, active";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final PasswordEncoder passwords;
    private final SignInSettings settings;
    private final Clock clock;

    StaffCredentials(JdbcClient jdbc, Vault vault, PasswordEncoder passwords, SignInSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.passwords = passwords;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Lets someone sign in.
     *
     * @return false if that e-mail address or that staff member has credentials already; nothing was changed then
     * @throws IllegalArgumentException if the password is too short, or longer than bcrypt reads
     */
    public boolean add(StaffMemberId staffMember, String email, String password, Set<StaffRole> roles) {
        refuseUnfit(password);
        return jdbc.sql("""
                        insert into staff_credential (staff_member_id, email_hash, email_sealed, password_hash, roles,
                                                      created_at, password_changed_at)
                        values (:id, :emailHash, :emailSealed, :password, :roles, :now, :now)
                        on conflict do nothing""")
                        .param("id", staffMember.value())
                        .param("emailHash", hashOf(email))
                        .param("emailSealed", vault.sealLine(KeyRef.staff(staffMember), EMAIL, email.strip()))
                        .param("password", passwords.encode(password))
                        .param("roles", roles.stream().map(Enum::name).sorted().toArray(String[]::new))
                        .param("now", now())
                        .update()
                == 1;
    }

    /** @return whether nobody can sign in yet */
    boolean isEmpty() {
        return jdbc.sql("select not exists (select from staff_credential)")
                .query(Boolean.class)
                .single();
    }

    Optional<StaffCredential> byEmail(String email) {
        return jdbc.sql("select " + COLUMNS + " from staff_credential where email_hash = ?")
                .param(hashOf(email))
                .query(StaffCredentials::read)
                .optional();
    }

    Optional<StaffCredential> of(StaffMemberId staffMember) {
        return jdbc.sql("select " + COLUMNS + " from staff_credential where staff_member_id = ?")
                .param(staffMember.value())
                .query(StaffCredentials::read)
                .optional();
    }

    /** @return the e-mail address to show, or empty if the staff member's key was destroyed */
    Optional<String> emailOf(StaffCredential credential) {
        return vault.openLine(credential.sealedEmail(), EMAIL);
    }

    /**
     * By which e-mail addresses staff is shown beside what it did, found in one look.
     *
     * @param actorId of the staff member, where it was one
     * @return tells each of the rows its address: null where it was not staff, where nobody knows who it was, or where their
     *     key was destroyed
     */
    public <R> Function<R, String> namesIn(
            Collection<R> rows, Function<R, ActorKind> actorKind, Function<R, String> actorId) {
        Function<R, Optional<StaffMemberId>> memberOf = row -> Optional.ofNullable(actorId.apply(row))
                .filter(id -> actorKind.apply(row) == ActorKind.STAFF)
                .map(StaffMemberId::of);
        var emails = emailsOf(
                rows.stream().flatMap(row -> memberOf.apply(row).stream()).collect(Collectors.toSet()));
        return row -> memberOf.apply(row).map(emails::get).orElse(null);
    }

    private Map<StaffMemberId, String> emailsOf(Set<StaffMemberId> staffMembers) {
        if (staffMembers.isEmpty()) return Map.of();
        var ids = staffMembers.stream().map(StaffMemberId::value).toArray(UUID[]::new);
        var emails = new HashMap<StaffMemberId, String>();
        jdbc.sql("select " + COLUMNS + " from staff_credential where staff_member_id = any(?)")
                .param(ids)
                .query(StaffCredentials::read)
                .list()
                .forEach(credential ->
                        emailOf(credential).ifPresent(email -> emails.put(credential.staffMember(), email)));
        return emails;
    }

    /** @return a keyed hash by which an e-mail address is recognised, however it is capitalised */
    String hashOf(String email) {
        return vault.keyedHash(EMAIL, email.strip().toLowerCase(Locale.ROOT));
    }

    /**
     * Counts an attempt before its password is looked at, so that many at once are no more than the limit.
     *
     * @return whether the password may be looked at: the account is active, not locked, and has attempts left
     */
    boolean admit(StaffMemberId staffMember) {
        return jdbc.sql("""
                        update staff_credential
                           set failed_attempts = case when first_failure_at > :windowStart
                                                      then failed_attempts + 1 else 1 end,
                               first_failure_at = case when first_failure_at > :windowStart
                                                       then first_failure_at else :now end
                         where staff_member_id = :id and active and (locked_until is null or locked_until <= :now)
                        returning failed_attempts""")
                .param("id", staffMember.value())
                .param("now", now())
                .param("windowStart", at(clock.instant().minus(settings.window())))
                .query(Integer.class)
                .optional()
                .filter(attempts -> attempts <= settings.failures())
                .isPresent();
    }

    /** @return whether this failure was one too many, so that the account is locked now */
    boolean failed(StaffMemberId staffMember) {
        return jdbc.sql("""
                        update staff_credential
                           set locked_until = :now
                                   + least(:lockOut * power(2, least(lock_outs, 20)), :longest) * interval '1 second',
                               lock_outs = lock_outs + 1, failed_attempts = 0, first_failure_at = null
                         where staff_member_id = :id and failed_attempts >= :failures""")
                        .param("id", staffMember.value())
                        .param("now", now())
                        .param("lockOut", settings.lockOut().toSeconds())
                        .param("longest", settings.longestLockOut().toSeconds())
                        .param("failures", settings.failures())
                        .update()
                == 1;
    }

    /** The right password wipes the slate, and is hashed anew if the strength was raised since. */
    void succeeded(StaffCredential credential, String password) {
        var hash = passwords.upgradeEncoding(credential.passwordHash())
                ? passwords.encode(password)
                : credential.passwordHash();
        jdbc.sql("""
                        update staff_credential
                           set failed_attempts = 0, first_failure_at = null, lock_outs = 0, locked_until = null,
                               password_hash = :hash
                         where staff_member_id = :id""")
                .param("id", credential.staffMember().value())
                .param("hash", hash)
                .update();
    }

    static void refuseUnfit(String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST_PASSWORD)
            throw new IllegalArgumentException("a password needs at least " + SHORTEST_PASSWORD + " characters");
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD_BYTES)
            throw new IllegalArgumentException("a password may have at most " + LONGEST_PASSWORD_BYTES + " bytes");
    }

    private static StaffCredential read(ResultSet row, int number) throws SQLException {
        var roles = (String[]) row.getArray("roles").getArray();
        return new StaffCredential(
                new StaffMemberId(row.getObject("staff_member_id", UUID.class)),
                row.getString("email_sealed"),
                row.getString("password_hash"),
                Arrays.stream(roles).map(StaffRole::valueOf).collect(Collectors.toUnmodifiableSet()),
                row.getBoolean("active"));
    }

    private OffsetDateTime now() {
        return at(clock.instant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
