package nl.hostforge.query.drift;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import nl.hostforge.messages.drift.Difference;
import nl.hostforge.messages.drift.DriftFindingId;
import nl.hostforge.messages.drift.DriftState;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.log.Metadata;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.query.readmodel.DestroyedKeys;
import nl.hostforge.query.readmodel.Generation;
import nl.hostforge.query.readmodel.RowMissing;
import nl.hostforge.query.readmodel.StoredJson;
import org.axonframework.messaging.MetaData;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of one generation. */
class DriftTables {
    private final JdbcClient database;
    private final DestroyedKeys destroyedKeys;
    private final String finding;
    private final String step;

    DriftTables(JdbcClient database, Generation generation) {
        this.database = database;
        this.destroyedKeys = new DestroyedKeys(database, generation.table(DriftReadModel.DESTROYED_KEY));
        this.finding = generation.table(DriftReadModel.FINDING);
        this.step = generation.table(DriftReadModel.STEP);
    }

    /** Found for the first time, or again: whatever was decided the last time is history. */
    void found(DriftFindingId id, Difference difference, Instant at) {
        var customer = difference.customerId();
        database.sql("insert into " + finding + " (id, provider, kind, state, pending, thing, difference, customer_id,"
                        + " found_at, version) values (?, ?, ?, ?, true, ?, ?::jsonb, ?, ?, 0)"
                        + " on conflict (id) do update set state = excluded.state, pending = true,"
                        + " difference = excluded.difference, found_at = excluded.found_at, decided_at = null,"
                        + " closed_at = null, proof = null, code = null, words = null, next_attempt_at = null")
                .params(
                        id.value(),
                        difference.provider().name(),
                        difference.kind().name(),
                        DriftState.OPEN.name(),
                        difference.thing(),
                        StoredJson.write(difference),
                        customer == null ? null : customer.value(),
                        Timestamp.from(at))
                .update();
    }

    /** @param columns further assignments, each after a comma */
    void move(DriftFindingId id, DriftState state, Instant at, String columns, Object... values) {
        var changed = database.sql(
                        "update " + finding + " set state = ?, pending = ?, closed_at = ?" + columns + " where id = ?")
                .params(state.name(), !state.isClosed(), state.isClosed() ? Timestamp.from(at) : null)
                .params(values)
                .param(id.value())
                .update();
        if (changed == 0) throw new RowMissing(finding, id.toString());
    }

    /** One more thing happened to it. */
    void note(DriftFindingId id, long sequence, String what, Instant at, MetaData metadata) {
        database.sql("insert into " + step + " (finding_id, sequence, what, happened_at, actor_kind, actor_id,"
                        + " sealed_reason) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id.value(),
                        sequence,
                        what,
                        Timestamp.from(at),
                        metadata.get(Metadata.ACTOR_KIND),
                        metadata.get(Metadata.ACTOR_ID),
                        metadata.get(Metadata.REASON))
                .update();
        database.sql("update " + finding + " set version = ? where id = ?")
                .params(sequence, id.value())
                .update();
    }

    /** @return whether the provider's words about this finding may be kept; one that is to go now waits */
    boolean mayKeepWords(DriftFindingId id) {
        return database.sql("select customer_id from " + finding + " where id = ?")
                .param(id.value())
                .query((row, at) -> row.getObject(1, UUID.class))
                .optional()
                .map(customer -> !destroyedKeys.contains(KeyRef.contact(new CustomerId(customer))))
                .orElse(false);
    }

    /** Blanks what providers said of this customer's things, and keeps more of it from coming in. */
    void erase(CustomerId customer) {
        destroyedKeys.add(KeyRef.contact(customer));
        database.sql("update " + finding + " set words = null where customer_id = ? and words is not null")
                .param(customer.value())
                .update();
    }
}
