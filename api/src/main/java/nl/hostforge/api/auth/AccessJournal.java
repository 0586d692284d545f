package nl.hostforge.api.auth;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.hostforge.api.request.ClientAddress;
import nl.hostforge.api.request.RequestId;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.StaffMemberId;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/**
 * Who came in and who tried to, and who was given what is held about a customer. It is append-only, kept for twelve months, and apart from the log of events, so that
 * strangers cannot make that grow. Addresses stand as keyed hashes, and sealed for those who are known.
 */
@Repository
public class AccessJournal {
    private static final Period KEPT = Period.ofMonths(12);

    private final JdbcClient jdbc;
    private final Vault vault;
    private final ClientAddress addresses;
    private final Clock clock;

    AccessJournal(JdbcClient jdbc, Vault vault, ClientAddress addresses, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** Writes down something that a known staff member did, or that was done in their name. */
    public void record(AccessKind kind, StaffMemberId staffMember, HttpServletRequest request) {
        var address = addresses.of(request);
        insert(kind, staffMember.value(), null, null, address, seal(staffMember, address), request);
    }

    /** Writes down that a staff member was given all that is held about a customer. */
    public void recordDisclosure(CustomerId customer, StaffMemberId staffMember, HttpServletRequest request) {
        var address = addresses.of(request);
        insert(
                AccessKind.PERSONAL_DATA_DISCLOSED,
                staffMember.value(),
                customer.value(),
                null,
                address,
                seal(staffMember, address),
                request);
    }

    /** @param emailHash keyed hash of the e-mail address that nobody here has */
    void recordUnknown(AccessKind kind, String emailHash, HttpServletRequest request) {
        insert(kind, null, null, emailHash, addresses.of(request), null, request);
    }

    /** @return the latest lines about one staff member, newest first */
    public List<AccessRecord> about(StaffMemberId staffMember, int atMost) {
        return jdbc.sql("""
                        select id, occurred_at, kind, staff_member_id, customer_id, address_hash, request_id from access_journal
                         where staff_member_id = ? order by occurred_at desc, id desc limit ?""")
                .params(staffMember.value(), atMost)
                .query(AccessJournal::read)
                .list();
    }

    /** @return the latest lines, newest first */
    public List<AccessRecord> latest(int atMost) {
        return jdbc.sql("""
                        select id, occurred_at, kind, staff_member_id, customer_id, address_hash, request_id from access_journal
                         order by occurred_at desc, id desc limit ?""").param(atMost).query(AccessJournal::read).list();
    }

    /** @return how many lines were older than the journal is kept */
    @Scheduled(fixedDelayString = "${hostforge.housekeeping.every:PT1H}", initialDelayString = "PT5M")
    int purge() {
        var oldest = clock.instant().atOffset(ZoneOffset.UTC).minus(KEPT);
        return jdbc.sql("delete from access_journal where occurred_at < ?")
                .param(oldest)
                .update();
    }

    private void insert(
            AccessKind kind,
            UUID staffMember,
            UUID customer,
            String emailHash,
            String address,
            String sealedAddress,
            HttpServletRequest request) {
        jdbc.sql("""
                        insert into access_journal (id, occurred_at, kind, staff_member_id, customer_id, email_hash,
                                                    address_hash, address_sealed, request_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        Ids.next(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        kind.name(),
                        staffMember,
                        customer,
                        emailHash,
                        vault.keyedHash("address", address),
                        sealedAddress,
                        RequestId.of(request))
                .update();
    }

    private String seal(StaffMemberId staffMember, String address) {
        try {
            return vault.sealLine(KeyRef.staff(staffMember), "address", address);
        } catch (Vault.KeyDestroyed erased) {
            return null; // the hash remains
        }
    }

    private static AccessRecord read(ResultSet row, int number) throws SQLException {
        return new AccessRecord(
                row.getObject("id", UUID.class),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                AccessKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getObject("staff_member_id", UUID.class))
                        .map(StaffMemberId::new),
                Optional.ofNullable(row.getObject("customer_id", UUID.class)).map(CustomerId::new),
                row.getString("address_hash"),
                row.getString("request_id"));
    }
}
