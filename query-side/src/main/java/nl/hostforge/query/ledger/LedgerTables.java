package nl.hostforge.query.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.hostforge.messages.billing.Buyer;
import nl.hostforge.messages.billing.InvoiceLine;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.ledger.EntryKind;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.vat.VatDecision;
import nl.hostforge.query.readmodel.DestroyedKeys;
import nl.hostforge.query.readmodel.Generation;
import nl.hostforge.query.readmodel.RowMissing;
import nl.hostforge.query.readmodel.StoredJson;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What one generation keeps beside the journal, so that later events can be posted. */
class LedgerTables {
    private final JdbcClient database;
    private final DestroyedKeys destroyedKeys;
    private final String invoice;
    private final String order;
    private final String waiting;
    private final String buyer;

    LedgerTables(JdbcClient database, Generation generation) {
        this.database = database;
        this.destroyedKeys = new DestroyedKeys(database, generation.table(LedgerReadModel.DESTROYED_KEY));
        this.invoice = generation.table(LedgerReadModel.INVOICE);
        this.order = generation.table(LedgerReadModel.ORDER);
        this.waiting = generation.table(LedgerReadModel.WAITING);
        this.buyer = generation.table(LedgerReadModel.BUYER);
    }

    /**
     * What an invoice is known to bear.
     *
     * @param document its number; null where it was not told
     * @param orderId null where no order asked for it
     * @param vat null until it is posted
     */
    record Known(String document, OrderId orderId, List<InvoiceLine> lines, VatDecision vat) {}

    /**
     * What an approved order's invoice bears.
     *
     * @param vat the decision of the order
     */
    record Ordered(List<OrderLine> lines, VatDecision vat) {}

    /** What waits for its order. */
    record Waiting(Origin origin, EntryKind kind, Paper paper) {}

    void advance(InvoiceId id, CustomerId customer, long version) {
        database.sql("insert into " + invoice + " as i (invoice_id, customer_id, version) values (?, ?, ?)"
                        + " on conflict (invoice_id) do update set version = excluded.version")
                .params(id.value(), customer.value(), version)
                .update();
    }

    void addLine(InvoiceId id, InvoiceLine line) {
        changed(
                database.sql("update " + invoice
                                + " set lines = coalesce(lines, '[]') || ?::jsonb where invoice_id = ?")
                        .params(StoredJson.write(line), id.value())
                        .update(),
                id);
    }

    void decideVat(InvoiceId id, VatDecision vat) {
        changed(
                database.sql("update " + invoice + " set vat = ?::jsonb where invoice_id = ?")
                        .params(StoredJson.write(vat), id.value())
                        .update(),
                id);
    }

    /** @param order null where none asked for it */
    void issue(Paper paper, OrderId order) {
        changed(
                database.sql("update " + invoice
                                + " set document = ?, order_id = ?, issued_on = ?, due_on = ?, currency = ?"
                                + " where invoice_id = ?")
                        .params(
                                paper.number(),
                                order == null ? null : order.value(),
                                paper.date(),
                                paper.dueOn(),
                                paper.gross().currency().getCurrencyCode(),
                                paper.invoiceId().value())
                        .update(),
                paper.invoiceId());
    }

    /** Keeps what the invoice of an order bears, as its lines were posted. */
    void bear(Paper paper) {
        changed(
                database.sql("update " + invoice + " set lines = ?::jsonb, vat = ?::jsonb where invoice_id = ?")
                        .params(
                                StoredJson.write(paper.lines()),
                                StoredJson.write(paper.vat()),
                                paper.invoiceId().value())
                        .update(),
                paper.invoiceId());
    }

    Known invoice(InvoiceId id) {
        return database.sql("select document, order_id, lines, vat from " + invoice + " where invoice_id = ?")
                .param(id.value())
                .query((row, index) -> new Known(
                        row.getString("document"),
                        order(row.getObject("order_id", UUID.class)),
                        StoredJson.readList(row.getString("lines"), InvoiceLine.class),
                        StoredJson.read(row.getString("vat"), VatDecision.class)))
                .optional()
                .orElseThrow(() -> new RowMissing(invoice, id.toString()));
    }

    void keep(OrderId id, List<OrderLine> lines, VatDecision vat) {
        database.sql("insert into " + order + " (order_id, lines, vat) values (?, ?::jsonb, ?::jsonb)"
                        + " on conflict (order_id) do update set lines = excluded.lines, vat = excluded.vat")
                .params(id.value(), StoredJson.write(lines), StoredJson.write(vat))
                .update();
    }

    /** From now on its lines stay as they are. Who has something to post for it waits for this transaction. */
    Ordered approve(OrderId id) {
        return database.sql("update " + order + " set approved = true where order_id = ? returning lines, vat")
                .param(id.value())
                .query((row, index) -> ordered(row))
                .optional()
                .orElseThrow(() -> new RowMissing(order, id.toString()));
    }

    /** @return empty as long as it is not approved; an approval that comes now waits for this transaction */
    Optional<Ordered> approved(OrderId id) {
        database.sql("insert into " + order + " (order_id) values (?) on conflict (order_id) do nothing")
                .param(id.value())
                .update();
        return database.sql("select lines, vat, approved from " + order + " where order_id = ? for update")
                .param(id.value())
                .query((row, index) ->
                        row.getBoolean("approved") ? Optional.of(ordered(row)) : Optional.<Ordered>empty())
                .single();
    }

    void await(OrderId id, Waiting posting) {
        database.sql("insert into " + waiting + " (position, order_id, event_id, booked_at, kind, paper)"
                        + " values (?, ?, ?, ?, ?, ?::jsonb)")
                .params(
                        posting.origin().position(),
                        id.value(),
                        posting.origin().eventId(),
                        Timestamp.from(posting.origin().at()),
                        posting.kind().name(),
                        StoredJson.write(posting.paper()))
                .update();
    }

    /** Whatever waits for an order, in the order of the log; it waits no more. */
    List<Waiting> takeWaiting(OrderId id) {
        return database.sql("with taken as (delete from " + waiting + " where order_id = ? returning *)"
                        + " select position, event_id, booked_at, kind, paper from taken order by position")
                .param(id.value())
                .query((row, index) -> new Waiting(
                        new Origin(
                                row.getLong("position"),
                                row.getString("event_id"),
                                row.getTimestamp("booked_at").toInstant()),
                        EntryKind.valueOf(row.getString("kind")),
                        StoredJson.read(row.getString("paper"), Paper.class)))
                .list();
    }

    /** For as long as the key is there; one that is to go now waits for this transaction. */
    void bill(InvoiceId id, Personal<Buyer> to) {
        var number = destroyedKeys.contains(to.key()) ? null : to.map(Buyer::vatNumber, null);
        database.sql("insert into " + buyer + " (invoice_id, key_ref, vat_number) values (?, ?, ?)"
                        + " on conflict (invoice_id) do update set key_ref = excluded.key_ref,"
                        + " vat_number = excluded.vat_number")
                .params(id.value(), to.key().value(), number)
                .update();
    }

    void endRetention(KeyRef key) {
        destroyedKeys.add(key);
        database.sql("update " + buyer + " set vat_number = null where key_ref = ?")
                .param(key.value())
                .update();
    }

    private static Ordered ordered(ResultSet row) throws SQLException {
        return new Ordered(
                StoredJson.readList(row.getString("lines"), OrderLine.class),
                StoredJson.read(row.getString("vat"), VatDecision.class));
    }

    private static OrderId order(UUID id) {
        return id == null ? null : new OrderId(id);
    }

    private void changed(int rows, InvoiceId id) {
        if (rows == 0) throw new RowMissing(invoice, id.toString());
    }
}
