package nl.hostforge.app.signal;

import java.time.Duration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The signal belongs to the log on PostgreSQL; Axon Server has one of its own. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
class SignalConfiguration {
    @Bean
    LogSignal logSignal(
            JdbcConnectionDetails database, @Value("${hostforge.log.signal-gathering:5ms}") Duration gathering) {
        // Not from the pool: these two connections are never given back.
        var connections =
                new DriverManagerDataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword());
        return new LogSignal(connections, gathering);
    }

    @Bean
    static SmartInitializingSingleton appendsAreSignalled(
            ObjectProvider<EventStore> log, ObjectProvider<LogSignal> signal) {
        return () -> {
            var told = signal.getObject();
            log.getObject().subscribe(events -> told.signalAfterCommit());
        };
    }
}
