package nl.hostforge.integration.openprovider;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import nl.hostforge.integration.registrar.Registrar;
import nl.hostforge.integration.transport.Pace;
import nl.hostforge.integration.transport.PaceInMemory;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class OpenproviderConfigurationTest {

    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withUserConfiguration(OpenproviderConfiguration.class)
            .withBean(CircuitBreakerRegistry.class, CircuitBreakerRegistry::ofDefaults)
            .withBean(Pace.class, PaceInMemory::new);

    @Test
    void address_and_credentials_are_enough() {
        context.withPropertyValues(
                        "hostforge.openprovider.base-url=https://api.openprovider.eu",
                        "hostforge.openprovider.username=reseller-user",
                        "hostforge.openprovider.password=r3s3ller")
                .run(started -> {
                    assertThat(started).hasSingleBean(Registrar.class);
                    assertThat(started.getBean(OpenproviderSettings.class).toString())
                            .isEqualTo("OpenproviderSettings[https://api.openprovider.eu/v1beta]");
                });
    }

    @Test
    void a_start_without_them_names_what_is_missing() {
        context.withPropertyValues("hostforge.openprovider.username=reseller-user")
                .run(started -> assertThat(started)
                        .getFailure()
                        .rootCause()
                        .hasMessage("missing: hostforge.openprovider.base-url, hostforge.openprovider.password"));
    }
}
