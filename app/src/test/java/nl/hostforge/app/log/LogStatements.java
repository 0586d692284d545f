package nl.hostforge.app.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;

/** The statements that are the log's own, for who looks at how PostgreSQL runs them. */
public final class LogStatements {
    private LogStatements() {}

    /** What a command asks about its aggregate. */
    public static PreparedStatement stream(Connection connection, EventSchema schema, String stream)
            throws SQLException {
        return SnapshotWithStream.both(connection, SnapshotWithStream.statement(schema), stream, 500);
    }

    /** Where the events of a date and later begin. */
    public static PreparedStatement firstSince(Connection connection, EventSchema schema, Instant date)
            throws SQLException {
        return new FirstEventSince().build(connection, schema, date);
    }
}
