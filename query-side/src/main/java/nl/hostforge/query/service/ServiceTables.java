package nl.hostforge.query.service;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.service.ServiceKind;
import nl.hostforge.messages.service.ServiceTrait;
import nl.hostforge.query.readmodel.Generation;
import nl.hostforge.query.readmodel.RowMissing;
import nl.hostforge.query.readmodel.StoredJson;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tables of one generation. Orders, customers, invoices and findings tell of one thing, each in a stream of its own, and
 * streams are handled side by side: so what was told later wins, whatever comes first.
 */
class ServiceTables {
    /** Adds what is new, and of what is known replaces only what is older. */
    private static final String TELL = """
            insert into %s as known (id, kind, reference, label, customer_id, order_id, line_number, provider_id,
                provider_at, pending, pending_at, traits, changed_at)
            values (:id, :kind, :reference, :label, :customer, :order, :line, :provider,
                :providerAt, :pending, :pendingAt, cast(:traits as jsonb), :at)
            on conflict (id) do update set
                reference = coalesce(known.reference, excluded.reference),
                label = coalesce(excluded.label, known.label),
                customer_id = coalesce(known.customer_id, excluded.customer_id),
                order_id = coalesce(known.order_id, excluded.order_id),
                line_number = coalesce(known.line_number, excluded.line_number),
                provider_id = case when excluded.provider_at >= coalesce(known.provider_at, '-infinity')
                                   then excluded.provider_id else known.provider_id end,
                provider_at = greatest(known.provider_at, excluded.provider_at),
                pending = case when excluded.pending_at >= coalesce(known.pending_at, '-infinity')
                               then excluded.pending else known.pending end,
                pending_at = greatest(known.pending_at, excluded.pending_at),
                traits = known.traits || (
                    select coalesce(jsonb_object_agg(told.key, told.value), '{}')
                    from jsonb_each(excluded.traits) told
                    where cast(told.value ->> 'at' as bigint)
                          >= coalesce(cast(known.traits -> told.key ->> 'at' as bigint), 0)),
                changed_at = greatest(known.changed_at, excluded.changed_at)""";

    private final JdbcClient database;
    private final String service;
    private final String order;

    ServiceTables(JdbcClient database, Generation generation) {
        this.database = database;
        this.service = generation.table(ServiceReadModel.SERVICE);
        this.order = generation.table(ServiceReadModel.ORDER);
    }

    /** A thing's names and its owner, as far as a stream knows them. */
    record Named(
            UUID id,
            ServiceKind kind,
            String reference,
            String label,
            UUID customerId,
            UUID orderId,
            Integer lineNumber) {

        Named labelled(String name) {
            return name == null ? this : new Named(id, kind, reference, name, customerId, orderId, lineNumber);
        }
    }

    /**
     * A trait as it was told.
     *
     * @param value null where it is not known any more
     * @param at when it was told, in microseconds since 1970
     */
    record Told(String value, long at) {}

    void addOrder(OrderId id, List<OrderLine> lines, long version) {
        database.sql("insert into " + order + " (order_id, lines, version) values (?, ?::jsonb, ?)")
                .params(id.value(), StoredJson.write(lines), version)
                .update();
    }

    void changeOrder(OrderId id, List<OrderLine> lines) {
        database.sql("update " + order + " set lines = ?::jsonb where order_id = ?")
                .params(StoredJson.write(lines), id.value())
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

    /** The thing is being worked on. */
    void begin(Named thing, Instant at) {
        tell(thing, null, true, Map.of(), at);
    }

    /** Nobody works on it any more, whatever it is. */
    void rest(Named thing, Instant at) {
        tell(thing, null, false, Map.of(), at);
    }

    /** The provider made it: it is known by this id from now on, and has these traits and no others. */
    void made(Named thing, String providerId, Map<ServiceTrait, String> traits, Instant at) {
        var all = new EnumMap<ServiceTrait, Optional<String>>(ServiceTrait.class);
        for (var trait : ServiceTrait.values()) all.put(trait, Optional.ofNullable(traits.get(trait)));
        tell(thing, providerId, false, all, at);
    }

    /** These traits are as given from now on; those with no value are not known any more. The work on it is done. */
    void know(Named thing, Map<ServiceTrait, Optional<String>> traits, Instant at) {
        tell(thing, null, false, traits, at);
    }

    /** The same, but nothing is said of who works on it. */
    void learn(Named thing, String providerId, Map<ServiceTrait, Optional<String>> traits, Instant at) {
        tell(thing, providerId, null, traits, at);
    }

    boolean knows(UUID id) {
        return database.sql("select exists (select from " + service + " where id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private void tell(
            Named thing, String providerId, Boolean pending, Map<ServiceTrait, Optional<String>> traits, Instant at) {
        var time = Timestamp.from(at);
        var told = new HashMap<ServiceTrait, Told>();
        traits.forEach((trait, value) ->
                told.put(trait, new Told(value.orElse(null), ChronoUnit.MICROS.between(Instant.EPOCH, at))));
        database.sql(TELL.formatted(service))
                .param("id", thing.id())
                .param("kind", thing.kind().name())
                .param("reference", thing.reference())
                .param("label", thing.label())
                .param("customer", thing.customerId())
                .param("order", thing.orderId())
                .param("line", thing.lineNumber())
                .param("provider", providerId)
                .param("providerAt", providerId == null ? null : time)
                .param("pending", Boolean.TRUE.equals(pending))
                .param("pendingAt", pending == null ? null : time)
                .param("traits", StoredJson.write(told))
                .param("at", time)
                .update();
    }
}
