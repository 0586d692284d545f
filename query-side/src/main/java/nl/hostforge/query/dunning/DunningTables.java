package nl.hostforge.query.dunning;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.hostforge.messages.dunning.DunningId;
import nl.hostforge.messages.dunning.DunningStatus;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.query.readmodel.Generation;
import nl.hostforge.query.readmodel.RowMissing;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of one generation. */
class DunningTables {
    private final JdbcClient database;
    private final String dunning;

    DunningTables(JdbcClient database, Generation generation) {
        this.database = database;
        this.dunning = generation.table(DunningReadModel.DUNNING);
    }

    /** The row is there from the first event on, and every event is seen in it. */
    void advance(CustomerId customer, long version, Instant at) {
        database.sql("insert into " + dunning + " (id, stream_id, status, excluded, own_schedule, changed_at, version)"
                        + " values (?, ?, ?, false, false, ?, ?) on conflict (id) do update set"
                        + " changed_at = excluded.changed_at, version = excluded.version")
                .params(
                        customer.value(),
                        DunningId.of(customer).value(),
                        DunningStatus.NONE.name(),
                        Timestamp.from(at),
                        version)
                .update();
    }

    /** @param columns which get the values, in their order */
    void set(CustomerId customer, String columns, Object... values) {
        var assignments =
                Stream.of(columns.split(", ")).map(name -> name + " = ?").collect(Collectors.joining(", "));
        var changed = database.sql("update " + dunning + " set " + assignments + " where id = ?")
                .params(values)
                .param(customer.value())
                .update();
        if (changed == 0) throw new RowMissing(dunning, customer.toString());
    }
}
