package nl.hostforge.integration.notice;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.hostforge.integration.bookkeeping.EntityVersion;
import nl.hostforge.integration.bookkeeping.InvoiceKind;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceBooked;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceIssued;
import nl.hostforge.messages.identity.InvoiceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which version of each of our invoices is on record, and which one the bookkeeping had when it was compared last. */
@Repository
class BookedInvoices {
    private final JdbcClient database;

    BookedInvoices(JdbcClient database) {
        this.database = database;
    }

    void add(InvoiceIssued event) {
        database.sql("insert into booked_invoice (booked_id, invoice_id, number, order_number) values (?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(
                        event.bookedId(),
                        event.invoiceId().value(),
                        event.number(),
                        event.orderNumber().value())
                .update();
    }

    /** One that we numbered and that the bookkeeping has by now; its number is asked there. */
    void add(InvoiceBooked event) {
        database.sql("insert into booked_invoice (booked_id, invoice_id, kind) values (?, ?, ?) on conflict do nothing")
                .params(event.bookedId(), event.invoiceId().value(), InvoiceKind.EXTERNAL.name())
                .update();
    }

    /** @return which invoice of ours it is; empty for one that is none, or that is not known to be booked yet */
    Optional<InvoiceId> find(String bookedId) {
        return database.sql("select invoice_id from booked_invoice where booked_id = ?")
                .param(bookedId)
                .query(UUID.class)
                .optional()
                .map(InvoiceId::new);
    }

    /** Notes what the bookkeeping calls it. */
    void named(String bookedId, String number) {
        database.sql("update booked_invoice set number = ? where booked_id = ? and number is null")
                .params(number, bookedId)
                .update();
    }

    boolean isAnyOf(InvoiceKind kind) {
        return database.sql("select exists (select from booked_invoice where kind = ?)")
                .param(kind.name())
                .query(Boolean.class)
                .single();
    }

    /** The version that was put on record last, which is not always the largest that was read. */
    void recorded(String bookedId, long version) {
        database.sql("update booked_invoice set version = ?, seen_version = ? where booked_id = ?")
                .params(version, version, bookedId)
                .update();
    }

    /** Notes what the bookkeeping has. */
    void seen(List<EntityVersion> versions) {
        database.sql("update booked_invoice b set seen_version = v.version"
                        + " from unnest(?::text[], ?::bigint[]) as v (booked_id, version)"
                        + " where b.booked_id = v.booked_id and b.seen_version is distinct from v.version")
                .params(
                        versions.stream().map(EntityVersion::id).toArray(String[]::new),
                        versions.stream().map(EntityVersion::version).toArray(Long[]::new))
                .update();
    }

    /**
     * An invoice whose version is another than the one on record.
     *
     * @param neverRead whether there is none on record, as of one that was sent since
     */
    record Changed(String bookedId, InvoiceKind kind, boolean neverRead) {}

    /** @return all of one kind */
    List<Changed> changed(int atMost) {
        var some = database.sql("select booked_id, kind, version is null as never_read from booked_invoice"
                        + " where seen_version is distinct from version and seen_version is not null"
                        + " order by kind, booked_id limit ?")
                .param(atMost)
                .query((row, index) -> new Changed(
                        row.getString("booked_id"),
                        InvoiceKind.valueOf(row.getString("kind")),
                        row.getBoolean("never_read")))
                .list();
        return some.stream()
                .takeWhile(changed -> changed.kind() == some.getFirst().kind())
                .toList();
    }

    /** Staff was told; what is not read any more is no news every night. */
    void giveUp(String bookedId) {
        database.sql("update booked_invoice set version = seen_version where booked_id = ?")
                .param(bookedId)
                .update();
    }

    /** @return those that were read before and that the bookkeeping does not have any more */
    List<Changed> missingFrom(Collection<String> present) {
        return database.sql("select booked_id, kind from booked_invoice where version is not null"
                        + " and not booked_id = any (?::text[]) order by booked_id")
                .param(present.toArray(String[]::new))
                .query((row, index) ->
                        new Changed(row.getString("booked_id"), InvoiceKind.valueOf(row.getString("kind")), false))
                .list();
    }

    long count() {
        return database.sql("select count(*) from booked_invoice")
                .query(Long.class)
                .single();
    }
}
