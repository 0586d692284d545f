package nl.hostforge.integration.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProvisioningSettingsTest {

    @Test
    void a_registry_is_polled_every_minute_at_first_and_every_hour_at_last() {
        var settings = polling(Duration.ofMinutes(1), Duration.ofHours(1));
        assertThat(settings.pollAfter(Duration.ZERO)).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.pollAfter(Duration.ofMinutes(4))).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.pollAfter(Duration.ofMinutes(40))).isEqualTo(Duration.ofMinutes(10));
        assertThat(settings.pollAfter(Duration.ofDays(5))).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void a_transfer_of_five_days_costs_few_questions() {
        var settings = polling(Duration.ofMinutes(1), Duration.ofHours(1));
        var questions = 0;
        for (var asked = Duration.ZERO;
                asked.compareTo(Duration.ofDays(5)) < 0;
                asked = asked.plus(settings.pollAfter(asked))) questions++;
        assertThat(questions).isBetween(120, 150); // hourly, after some twenty in the first four hours
    }

    @Test
    void a_longest_poll_shorter_than_the_first_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> polling(Duration.ofHours(2), Duration.ofHours(1)))
                .withMessageContaining("poll-every");
    }

    private static ProvisioningSettings polling(Duration every, Duration longest) {
        return new ProvisioningSettings(
                3,
                Duration.ofSeconds(30),
                Duration.ofSeconds(120),
                Map.of(),
                Duration.ofSeconds(15),
                every,
                longest,
                List.of(),
                "",
                "",
                14);
    }
}
