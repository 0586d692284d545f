package nl.hostforge.query.service;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.service.ServiceKind;
import nl.hostforge.messages.service.ServiceTrait;
import nl.hostforge.query.readmodel.Generation;
import nl.hostforge.query.readmodel.RowMissing;
import nl.hostforge.query.readmodel.StoredJson;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of one generation. */
class ServiceTables {
    private final JdbcClient database;
    private final String service;
    private final String order;

    ServiceTables(JdbcClient database, Generation generation) {
        this.database = database;
        this.service = generation.table(ServiceReadModel.SERVICE);
        this.order = generation.table(ServiceReadModel.ORDER);
    }

    /** A thing's names and its owner. */
    record Named(
            UUID id,
            ServiceKind kind,
            String reference,
            String label,
            UUID customerId,
            UUID orderId,
            Integer lineNumber) {}

    void addOrder(OrderId id, List<OrderLine> lines, OrderTotals totals, long version) {
        database.sql("insert into " + order + " (order_id, lines, total, version) values (?, ?::jsonb, ?::jsonb, ?)")
                .params(id.value(), StoredJson.write(lines), StoredJson.write(totals), version)
                .update();
    }

    void changeOrder(OrderId id, List<OrderLine> lines, OrderTotals totals) {
        database.sql("update " + order + " set lines = ?::jsonb, total = ?::jsonb where order_id = ?")
                .params(StoredJson.write(lines), StoredJson.write(totals), id.value())
                .update();
    }

    void advance(OrderId id, long version) {
        var changed = database.sql("update " + order + " set version = ? where order_id = ?")
                .params(version, id.value())
                .update();
        if (changed == 0) throw new RowMissing(order, id.toString());
    }

    List<OrderLine> linesOf(OrderId id) {
        return database.sql("select lines from " + order + " where order_id = ?")
                .param(id.value())
                .query((row, at) -> StoredJson.readList(row.getString(1), OrderLine.class))
                .optional()
                .orElseThrow(() -> new RowMissing(order, id.toString()));
    }

    /** The thing is being worked on; a thing that was not known is known from now on, and nothing is expected of it. */
    void begin(Named thing, Instant at) {
        database.sql("insert into " + service + " (id, kind, reference, label, customer_id, order_id, line_number,"
                        + " expected, pending, changed_at) values (?, ?, ?, ?, ?, ?, ?, '{}', true, ?)"
                        + " on conflict (id) do update set pending = true, changed_at = excluded.changed_at")
                .params(thing.id(), thing.kind().name(), thing.reference(), thing.label(), thing.customerId())
                .params(thing.orderId(), thing.lineNumber(), Timestamp.from(at))
                .update();
    }

    /** Nobody works on it any more, whatever it is. */
    void rest(UUID id, Instant at) {
        database.sql("update " + service + " set pending = false, changed_at = ? where id = ?")
                .params(Timestamp.from(at), id)
                .update();
    }

    /** The provider made it: it is known by this id from now on, and has these traits and no others. */
    void made(UUID id, String providerId, String label, Map<ServiceTrait, String> traits, Instant at) {
        database.sql("update " + service + " set provider_id = ?, label = coalesce(?, label), expected = ?::jsonb,"
                        + " pending = false, changed_at = ? where id = ?")
                .params(providerId, label, StoredJson.write(traits), Timestamp.from(at), id)
                .update();
    }

    /** These traits are as given from now on; those with no value are not known any more. */
    void know(UUID id, Map<ServiceTrait, Optional<String>> traits, Instant at) {
        for (var trait : traits.entrySet()) {
            if (trait.getValue().isPresent())
                database.sql("update " + service + " set expected = expected || jsonb_build_object(?, ?) where id = ?")
                        .params(trait.getKey().name(), trait.getValue().get(), id)
                        .update();
            else
                database.sql("update " + service + " set expected = expected - ? where id = ?")
                        .params(trait.getKey().name(), id)
                        .update();
        }
        rest(id, at);
    }

    void rename(UUID id, String providerId) {
        database.sql("update " + service + " set provider_id = ? where id = ?")
                .params(providerId, id)
                .update();
    }

    /** @return the thing that the provider knows by this id */
    Optional<UUID> find(ServiceKind kind, String providerId) {
        return database.sql("select id from " + service + " where kind = ? and provider_id = ? order by id limit 1")
                .params(kind.name(), providerId)
                .query(UUID.class)
                .optional();
    }
}
