package nl.hostforge.integration.plesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import nl.hostforge.integration.panel.HostingPanel;
import nl.hostforge.integration.transport.Pace;
import nl.hostforge.integration.transport.PaceInMemory;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class PleskConfigurationTest {

    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withUserConfiguration(PleskConfiguration.class)
            .withBean(CircuitBreakerRegistry.class, CircuitBreakerRegistry::ofDefaults)
            .withBean(Pace.class, PaceInMemory::new);

    @Test
    void address_credentials_and_ip_addresses_are_enough() {
        context.withPropertyValues(
                        "hostforge.plesk.base-url=https://panel.example:8443",
                        "hostforge.plesk.api-key=5f2e1c7a",
                        "hostforge.plesk.ip-addresses=203.0.113.20")
                .run(started -> {
                    assertThat(started).hasSingleBean(HostingPanel.class);
                    assertThat(started.getBean(PleskSettings.class).callDeadline())
                            .isEqualTo(Duration.ofMinutes(5));
                    assertThat(started.getBean(PleskSettings.class).toString()).doesNotContain("5f2e1c7a");
                    assertThat(started.getBean(CircuitBreakerRegistry.class).find("plesk"))
                            .isPresent();
                });
    }

    @Test
    void a_start_with_half_of_them_names_what_is_missing() {
        context.withPropertyValues("hostforge.plesk.login=admin")
                .run(started -> assertThat(started)
                        .getFailure()
                        .rootCause()
                        .hasMessage("missing: hostforge.plesk.base-url, hostforge.plesk.ip-addresses,"
                                + " hostforge.plesk.password"));
    }

    @Test
    void a_secret_that_no_header_can_carry_is_not_told() {
        context.withPropertyValues(
                        "hostforge.plesk.base-url=https://panel.example:8443",
                        "hostforge.plesk.api-key=s3cr\u00e9t\u20ac",
                        "hostforge.plesk.ip-addresses=203.0.113.20")
                .run(started -> assertThat(started)
                        .getFailure()
                        .rootCause()
                        .hasMessage("hostforge.plesk.api-key has characters that no HTTP header can carry"));
    }

    @Test
    void a_start_with_none_of_them_does_too() {
        context.run(started -> assertThat(started)
                .getFailure()
                .rootCause()
                .hasMessage("missing: hostforge.plesk.base-url, hostforge.plesk.ip-addresses,"
                        + " hostforge.plesk.api-key (or both login and password)"));
    }
}
