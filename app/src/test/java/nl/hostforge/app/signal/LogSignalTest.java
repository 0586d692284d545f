package nl.hostforge.app.signal;

import static nl.hostforge.app.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import nl.hostforge.app.HostForgeTest;
import nl.hostforge.app.Packages;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;

@HostForgeTest
class LogSignalTest {
    @Autowired
    DataSource dataSource;

    @Autowired
    CommandGateway commands;

    @Test
    void an_append_on_another_node_is_heard_here() {
        var heard = new AtomicInteger();
        var signal = new LogSignal(dataSource, Duration.ZERO, heard::incrementAndGet);
        signal.start();
        within(Duration.ofSeconds(5), () -> {
            try (var connection = dataSource.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("select pg_notify('hostforge_log', 'another node')");
            }
            assertThat(heard.get()).isGreaterThan(1); // the first is of the time before it listened
        });
        signal.stop();
    }

    @Test
    void many_appends_here_are_told_to_the_others_in_few_signals() throws Exception {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("listen hostforge_log");
            for (var number = 0; number < 50; number++) commands.sendAndWait(Packages.introduce("signalled-" + number));
            var heard = connection.unwrap(PGConnection.class).getNotifications(2_000);
            assertThat(heard).isNotEmpty().hasSizeLessThan(51);
            statement.execute("unlisten hostforge_log");
        }
    }
}
