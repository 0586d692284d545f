package nl.hostforge.app.clock;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import javax.sql.DataSource;
import nl.hostforge.app.signal.SignalledEvents;
import nl.hostforge.integration.sandbox.SandboxTime;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which clock there is. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBooleanProperty(name = "hostforge.sandbox.clock.movable", havingValue = false, matchIfMissing = true)
    static class AsTheSystem {
        @Bean
        @ConditionalOnMissingBean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        @DependsOnDatabaseInitialization
        LogNotAhead logNotAhead(DataSource database, Clock clock) {
            var check = new LogNotAhead(new MovedTime(database), clock);
            check.orRefuse();
            return check;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBooleanProperty("hostforge.sandbox.clock.movable")
    static class Movable {
        @Bean
        @DependsOnDatabaseInitialization
        MovedTime movedTime(DataSource database, ConfigurableEnvironment environment) {
            new SandboxAlone(environment).orRefuse();
            return new MovedTime(database);
        }

        @Bean
        MovedClock clock(MovedTime time) {
            return new MovedClock(time.begin());
        }

        @Bean
        EventsByTheClock eventsByTheClock(MovedClock clock) {
            return new EventsByTheClock(clock);
        }

        @Bean
        com.github.kagkarlsson.scheduler.Clock jobsByTheClock(MovedClock clock) {
            return clock::instant;
        }

        @Bean
        ClockWatch clockWatch(
                MovedClock clock,
                MovedTime time,
                ClockSettings settings,
                @Value("${hostforge.sandbox.url:http://127.0.0.1:9090}") String sandbox) {
            return new ClockWatch(clock, time, new SandboxTime(sandbox), settings.lookEvery());
        }

        @Bean
        ClockDoor clockDoor(
                MovedClock clock,
                ClockWatch watch,
                QueryGateway queries,
                SignalledEvents events,
                JdbcClient database,
                ObjectProvider<Scheduler> jobs) {
            return new ClockDoor(clock, watch, new UnderWay(queries, events, database, clock), jobs);
        }
    }
}
