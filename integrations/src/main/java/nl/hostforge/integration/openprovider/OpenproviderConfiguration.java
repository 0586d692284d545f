package nl.hostforge.integration.openprovider;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Clock;
import java.util.Optional;
import nl.hostforge.integration.registrar.Registrar;
import nl.hostforge.integration.transport.LineSettings;
import nl.hostforge.integration.transport.Pace;
import nl.hostforge.integration.transport.ProviderLine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes Openprovider the registrar. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OpenproviderSettings.class)
class OpenproviderConfiguration {

    @Bean
    ProviderLine openproviderLine(
            OpenproviderSettings settings, CircuitBreakerRegistry breakers, Pace pace, ObjectProvider<Clock> clock) {
        var line = new LineSettings(
                "openprovider",
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
    Registrar openproviderRegistrar(OpenproviderSettings settings, ProviderLine openproviderLine) {
        return new OpenproviderRegistrar(openproviderLine, new OpenproviderSession(settings, openproviderLine.clock()));
    }
}
