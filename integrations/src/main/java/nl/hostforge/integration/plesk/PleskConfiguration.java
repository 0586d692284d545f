package nl.hostforge.integration.plesk;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Clock;
import java.util.Optional;
import nl.hostforge.integration.panel.HostingPanel;
import nl.hostforge.integration.transport.LineSettings;
import nl.hostforge.integration.transport.Pace;
import nl.hostforge.integration.transport.PaceLimit;
import nl.hostforge.integration.transport.ProviderLine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes Plesk the hosting panel. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PleskSettings.class)
class PleskConfiguration {

    @Bean
    ProviderLine pleskLine(
            PleskSettings settings,
            CircuitBreakerRegistry breakers,
            Pace pace,
            ObjectProvider<Clock> clock,
            ObjectProvider<SslBundles> bundles) {
        var trust = Optional.ofNullable(settings.sslBundle())
                .map(name -> bundles.getObject().getBundle(name))
                .map(SslBundle::createSslContext);
        var line = new LineSettings(
                "plesk",
                settings.connectTimeout(),
                settings.callDeadline(),
                settings.lookUpDeadline(),
                (int) settings.largestAnswer().toBytes(),
                settings.signInPause(),
                settings.breaker(),
                settings.bulkhead(),
                PaceLimit.none(),
                trust);
        return new ProviderLine(line, breakers, pace, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    HostingPanel pleskPanel(PleskSettings settings, ProviderLine pleskLine) {
        return new PleskPanel(settings, pleskLine);
    }
}
