package nl.hostforge.benchmark.replay;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import nl.hostforge.benchmark.product.Node;
import nl.hostforge.messages.order.OrderEvent;
import nl.hostforge.query.readmodel.Generation;
import nl.hostforge.query.readmodel.ReadModel;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A rebuild as somebody would write it for one read model by hand: read so many rows, decode them, write by the
 * projection's own statements, commit, go on. No tokens, no gaps, no letters for what fails, on one thread.
 */
final class HandWrittenLoop {
    private static final String NEXT = "select global_index, sequence_number, time_stamp, payload_type,"
            + " payload_revision, payload from domain_event_entry where global_index > ? order by global_index limit ?";

    private final JdbcTemplate database;
    private final TransactionTemplate transactions;
    private final Serializer mapper;
    private final MethodHandle handler;
    private final int batch;

    /** @param readModel one whose projection handles the events of orders */
    HandWrittenLoop(Node node, ReadModel readModel, Generation into, int batch) throws ReflectiveOperationException {
        this.database = new JdbcTemplate(node.bean(javax.sql.DataSource.class));
        this.transactions = new TransactionTemplate(node.bean(PlatformTransactionManager.class));
        this.mapper = node.bean(Serializer.class);
        this.batch = batch;
        var projection = readModel.projection(into);
        var method = projection.getClass().getDeclaredMethod("on", OrderEvent.class, long.class, Instant.class);
        method.setAccessible(true);
        this.handler = MethodHandles.lookup().unreflect(method).bindTo(projection);
    }

    /** @return how many events were read */
    long run() {
        var read = 0L;
        for (var position = new Position(-1, 0); ; read += position.events()) {
            var from = position.last();
            position = transactions.execute(transaction -> handleAfter(from));
            if (position.events() == 0) return read;
        }
    }

    private record Position(long last, int events) {}

    private Position handleAfter(long position) {
        return database.query(
                NEXT,
                rows -> {
                    var last = position;
                    var events = 0;
                    for (; rows.next(); events++) {
                        last = rows.getLong("global_index");
                        handle(rows);
                    }
                    return new Position(last, events);
                },
                position,
                batch);
    }

    private void handle(ResultSet row) throws SQLException {
        var event = mapper.deserialize(new SimpleSerializedObject<>(
                row.getBytes("payload"),
                byte[].class,
                row.getString("payload_type"),
                row.getString("payload_revision")));
        if (!(event instanceof OrderEvent ofOrder)) return;
        try {
            handler.invoke(ofOrder, row.getLong("sequence_number"), Instant.parse(row.getString("time_stamp")));
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }
}
