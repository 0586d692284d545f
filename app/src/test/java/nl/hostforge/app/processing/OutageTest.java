package nl.hostforge.app.processing;

import static nl.hostforge.app.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import nl.hostforge.app.HostForgeTest;
import nl.hostforge.app.Packages;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/**
 * The database breaks every connection and refuses new ones for a while ({@code -Dtest.outage=PT30S} for the length
 * that the release is measured with). Nothing is parked, and everything goes on by itself afterwards.
 */
@HostForgeTest
@DirtiesContext
class OutageTest {
    private static final Duration LENGTH = Duration.parse(System.getProperty("test.outage", "PT5S"));

    @Autowired
    CommandGateway commands;

    @Autowired
    JdbcConnectionDetails address;

    @Autowired
    JdbcClient database;

    @Test
    void an_outage_parks_nothing_and_loses_nothing() throws Exception {
        var parkedBefore = count("dead_letter_entry"); // by other tests on the same database
        commands.sendAndWait(Packages.introduce("before-the-outage"));
        try (var elsewhere = DriverManager.getConnection(
                address.getJdbcUrl().replace("/postgres?", "/template1?"),
                address.getUsername(),
                address.getPassword())) {
            outage(elsewhere);
        }
        within(Duration.ofSeconds(90), () -> commands.sendAndWait(Packages.introduce("after-the-outage")));
        within(Duration.ofSeconds(90), () -> {
            assertThat(count("hosting_package_overview where slug like '%-the-outage'"))
                    .isEqualTo(2);
            assertThat(count("dead_letter_entry")).isEqualTo(parkedBefore);
        });
    }

    private static void outage(Connection elsewhere) throws SQLException, InterruptedException {
        var statement = elsewhere.createStatement();
        statement.execute("alter database postgres allow_connections false");
        var end = System.nanoTime() + LENGTH.toNanos();
        while (System.nanoTime() < end) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = 'postgres' and pid <> pg_backend_pid()");
            statement.execute("select pg_sleep(0.2)");
        }
        statement.execute("alter database postgres allow_connections true");
    }

    private long count(String table) {
        return database.sql("select count(*) from " + table).query(Long.class).single();
    }
}
