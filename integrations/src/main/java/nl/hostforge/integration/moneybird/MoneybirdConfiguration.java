package nl.hostforge.integration.moneybird;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Clock;
import java.util.Optional;
import nl.hostforge.integration.bookkeeping.Bookkeeping;
import nl.hostforge.integration.bookkeeping.NoticeReader;
import nl.hostforge.integration.transport.LineSettings;
import nl.hostforge.integration.transport.Pace;
import nl.hostforge.integration.transport.ProviderLine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes Moneybird the bookkeeping. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MoneybirdSettings.class)
class MoneybirdConfiguration {

    @Bean
    ProviderLine moneybirdLine(
            MoneybirdSettings settings, CircuitBreakerRegistry breakers, Pace pace, ObjectProvider<Clock> clock) {
        var line = new LineSettings(
                "moneybird",
                settings.connectTimeout(),
                settings.callDeadline(),
                settings.lookUpDeadline(),
                (int) settings.largestAnswer().toBytes(),
                settings.signInPause(),
                settings.breaker(),
                settings.bulkhead(),
                settings.pace().limit(),
                Optional.empty());
        return new ProviderLine(line, breakers, pace, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    Bookkeeping moneybirdBookkeeping(MoneybirdSettings settings, ProviderLine moneybirdLine) {
        return new MoneybirdBookkeeping(settings, new MoneybirdDoor(settings, moneybirdLine));
    }

    @Bean
    NoticeReader moneybirdNotices(ObjectProvider<Clock> clock) {
        return new MoneybirdNotices(clock.getIfAvailable(Clock::systemUTC));
    }
}
