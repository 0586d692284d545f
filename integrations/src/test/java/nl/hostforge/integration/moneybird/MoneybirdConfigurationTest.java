package nl.hostforge.integration.moneybird;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import nl.hostforge.integration.bookkeeping.Bookkeeping;
import nl.hostforge.integration.bookkeeping.NoticeReader;
import nl.hostforge.integration.transport.Pace;
import nl.hostforge.integration.transport.PaceInMemory;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class MoneybirdConfigurationTest {

    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withUserConfiguration(MoneybirdConfiguration.class)
            .withBean(CircuitBreakerRegistry.class, CircuitBreakerRegistry::ofDefaults)
            .withBean(Pace.class, PaceInMemory::new);

    @Test
    void address_administration_token_and_mapping_are_enough() {
        context.withPropertyValues(
                        "hostforge.moneybird.base-url=https://moneybird.com/api/v2",
                        "hostforge.moneybird.administration-id=123",
                        "hostforge.moneybird.token=t0ken",
                        "hostforge.moneybird.tax-rates.nl-high=496081347565061258",
                        "hostforge.moneybird.ledger-accounts.hosting=496081347348006010")
                .run(started -> {
                    assertThat(started).hasSingleBean(Bookkeeping.class).hasSingleBean(NoticeReader.class);
                    var settings = started.getBean(MoneybirdSettings.class);
                    assertThat(settings.taxRates()).containsEntry("nl-high", "496081347565061258");
                    assertThat(settings.toString()).doesNotContain("t0ken");
                });
    }

    @Test
    void a_start_without_them_names_what_is_missing() {
        context.withPropertyValues("hostforge.moneybird.administration-id=123")
                .run(started -> assertThat(started)
                        .getFailure()
                        .rootCause()
                        .hasMessage("missing: hostforge.moneybird.base-url, hostforge.moneybird.token,"
                                + " hostforge.moneybird.tax-rates, hostforge.moneybird.ledger-accounts"));
    }
}
