package nl.hostforge.app.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.CreateTokenAtStatementBuilder;

/**
 * Finds the position for a date without an index on dates. Events are stored nearly in the order of their times: an event
 * gets its time when it is made and its position moments later, and the clocks of two nodes differ little. So the place
 * is found by halving, on the primary key, and from a little before it the first event of that date or later is looked
 * for. Axon's own statement asks for the least position of all later events, which reads the log from one of its ends.
 *
 * <p>It is exact as long as no event is stored before one that is older by more than {@link #DISORDER}.
 */
final class FirstEventSince implements CreateTokenAtStatementBuilder {
    /** Far more than a transaction lasts and than clocks kept by a time service differ. */
    static final Duration DISORDER = Duration.ofMinutes(10);

    /** Events at and below {@code low} are older than the second parameter, those from {@code high} on are not. */
    private static final String STATEMENT = """
            with recursive halved (low, high) as (
                select min(%1$s) - 1, max(%1$s) + 1 from %2$s
                union all
                select case when older then middle else low end, case when older then high else middle end
                from (
                    select low, high, middle, (
                        select %3$s < ? from %2$s where %1$s >= middle order by %1$s limit 1) as older
                    from (select low, high, (low + high) / 2 as middle from halved where high - low > 1) as wide
                ) as probed
            )
            select min(position) - 1 from (
                select %1$s as position from %2$s
                where %1$s >= (select max(low) from halved) and %3$s >= ?
                order by %1$s limit 1
            ) as first_since""";

    @Override
    public PreparedStatement build(Connection connection, EventSchema schema, Instant date) throws SQLException {
        var statement = connection.prepareStatement(
                STATEMENT.formatted(schema.globalIndexColumn(), schema.domainEventTable(), schema.timestampColumn()));
        statement.setString(1, DateTimeUtils.formatInstant(date.minus(DISORDER)));
        statement.setString(2, DateTimeUtils.formatInstant(date));
        return statement;
    }
}
