package nl.hostforge.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import nl.hostforge.app.HostForgeTest;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.CreateTokenAtStatementBuilder;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.JdbcEventStorageEngineStatements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Axon's own statement is slow in a long log, and right: it says what is expected. */
@HostForgeTest
class FirstEventSinceTest {
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final int EVENTS = 1_000;
    private static final Duration APART = Duration.ofSeconds(30);

    private final EventSchema schema = EventSchema.builder()
            .eventTable("dated_event")
            .globalIndexColumn("global_index")
            .timestampColumn("time_stamp")
            .build();

    @Autowired
    DataSource database;

    private Connection connection;

    @BeforeEach
    void a_log_of_its_own() throws SQLException {
        connection = database.getConnection();
        execute("create table dated_event (like domain_event_entry including all)");
    }

    @AfterEach
    void forget_it() throws SQLException {
        execute("drop table dated_event");
        connection.close();
    }

    @Test
    void an_empty_log_has_no_position_for_a_date() throws SQLException {
        assertThat(position(new FirstEventSince(), BEGIN)).isNull();
    }

    @Test
    void a_date_before_the_log_is_the_place_before_its_first_event_and_one_after_it_is_none() throws SQLException {
        store(7, BEGIN);
        store(9, BEGIN.plusSeconds(1));
        assertThat(position(new FirstEventSince(), BEGIN.minus(Duration.ofDays(365))))
                .isEqualTo(6);
        assertThat(position(new FirstEventSince(), BEGIN)).isEqualTo(6);
        assertThat(position(new FirstEventSince(), BEGIN.plusMillis(1))).isEqualTo(8);
        assertThat(position(new FirstEventSince(), BEGIN.plusMillis(1_001))).isNull();
    }

    @Test
    void it_is_the_least_position_of_all_later_events_though_clocks_differ_and_positions_have_gaps()
            throws SQLException {
        var random = new Random(19);
        var position = 100L;
        for (var event = 0; event < EVENTS; event++) {
            var aside = random.nextLong(FirstEventSince.DISORDER.toMillis());
            store(position, BEGIN.plus(APART.multipliedBy(event)).minusMillis(aside));
            position += random.nextInt(10) == 0 ? 1 + random.nextInt(2_000) : 1;
        }
        for (var date = 0; date < 300; date++) {
            var at = BEGIN.minus(Duration.ofHours(1))
                    .plusMillis(random.nextLong(APART.multipliedBy(EVENTS).toMillis() + 7_200_000));
            assertThat(position(new FirstEventSince(), at))
                    .as(at.toString())
                    .isEqualTo(position(JdbcEventStorageEngineStatements::createTokenAt, at));
        }
    }

    private Long position(CreateTokenAtStatementBuilder builder, Instant date) throws SQLException {
        try (var statement = builder.build(connection, schema, date);
                var answer = statement.executeQuery()) {
            assertThat(answer.next()).isTrue();
            return answer.getObject(1, Long.class);
        }
    }

    private void store(long position, Instant time) throws SQLException {
        execute("insert into dated_event (global_index, event_identifier, aggregate_identifier, sequence_number, type,"
                + " time_stamp, payload_type, payload) overriding system value values (" + position + ", '"
                + UUID.randomUUID() + "', '" + UUID.randomUUID() + "', 0, 'Test', '"
                + DateTimeUtils.formatInstant(time) + "', 'test.Test', '')");
    }

    private void execute(String statement) throws SQLException {
        try (var executing = connection.createStatement()) {
            executing.execute(statement);
        }
    }
}
