package nl.hostforge.integration.vies;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import nl.hostforge.integration.outcome.Outcome.TryLater;
import nl.hostforge.integration.transport.LineSettings;
import nl.hostforge.integration.transport.Pace;
import nl.hostforge.integration.transport.PaceLimit;
import nl.hostforge.integration.transport.ProviderLine;
import nl.hostforge.integration.vat.VatNumberRegister;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes VIES the register of VAT numbers, where it is to be asked at all. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ViesSettings.class)
class ViesConfiguration {

    @Bean
    ProviderLine viesLine(
            ViesSettings settings, CircuitBreakerRegistry breakers, Pace pace, ObjectProvider<Clock> clock) {
        var line = new LineSettings(
                "vies",
                settings.connectTimeout(),
                settings.callDeadline(),
                settings.callDeadline(),
                (int) settings.largestAnswer().toBytes(),
                Duration.ZERO,
                settings.breaker(),
                settings.bulkhead(),
                PaceLimit.none(),
                Optional.empty());
        return new ProviderLine(line, breakers, pace, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    VatNumberRegister viesRegister(ViesSettings settings, ProviderLine viesLine) {
        return settings.baseUrl() == null
                ? number -> new TryLater<>("hostforge.vies.base-url is not set", Optional.empty(), false)
                : new ViesRegister(settings, viesLine);
    }
}
