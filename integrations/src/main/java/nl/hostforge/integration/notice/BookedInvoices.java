package nl.hostforge.integration.notice;

import java.util.Collection;
import java.util.List;
import nl.hostforge.integration.bookkeeping.EntityVersion;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceIssued;
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
    record Changed(String bookedId, boolean neverRead) {}

    List<Changed> changed(int atMost) {
        return database.sql("select booked_id, version is null as never_read from booked_invoice"
                        + " where seen_version is distinct from version and seen_version is not null"
                        + " order by booked_id limit ?")
                .param(atMost)
                .query((row, index) -> new Changed(row.getString("booked_id"), row.getBoolean("never_read")))
                .list();
    }

    /** Staff was told; what is not read any more is no news every night. */
    void giveUp(String bookedId) {
        database.sql("update booked_invoice set version = seen_version where booked_id = ?")
                .param(bookedId)
                .update();
    }

    /** @return those that were read before and that the bookkeeping does not have any more */
    List<String> missingFrom(Collection<String> present) {
        return database.sql("select booked_id from booked_invoice where version is not null"
                        + " and not booked_id = any (?::text[]) order by booked_id")
                .param(present.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    long count() {
        return database.sql("select count(*) from booked_invoice")
                .query(Long.class)
                .single();
    }
}
