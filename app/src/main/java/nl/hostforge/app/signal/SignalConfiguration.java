package nl.hostforge.app.signal;

import java.time.Duration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@Configuration(proxyBeanMethods = false)
class SignalConfiguration {
    /** What event processors read. */
    @Bean
    SignalledEvents signalledEvents(EventStore log, ObjectProvider<LogTail> tail) {
        return new SignalledEvents(log, tail.getIfAvailable());
    }

    /** The signal belongs to the log on PostgreSQL; Axon Server has one of its own. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
    static class OnPostgres {
        /** Events whose personal values were opened by a processor can be read in memory for as long as they are at hand. */
        private static final int AT_HAND = 1_000;

        @Bean
        LogTail logTail(EventStore log) {
            return new LogTail(log, AT_HAND);
        }

        @Bean
        TailReader tailReader(LogTail tail) {
            return new TailReader(tail);
        }

        @Bean
        LogSignal logSignal(
                JdbcConnectionDetails database,
                @Value("${hostforge.log.signal-gathering:5ms}") Duration gathering,
                LogTail tail) {
            // Not from the pool: these two connections are never given back.
            var connections =
                    new DriverManagerDataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword());
            return new LogSignal(connections, gathering, tail::look);
        }

        @Bean
        static SmartInitializingSingleton appendsAreSignalled(
                ObjectProvider<EventStore> log, ObjectProvider<LogTail> tail, ObjectProvider<LogSignal> others) {
            return () -> {
                var here = tail.getObject();
                var elsewhere = others.getObject();
                log.getObject()
                        .subscribe(events -> afterCommit(() -> {
                            here.look();
                            elsewhere.signal();
                        }));
            };
        }

        private static void afterCommit(Runnable news) {
            if (CurrentUnitOfWork.isStarted()) CurrentUnitOfWork.get().root().afterCommit(unit -> news.run());
            else news.run();
        }
    }
}
