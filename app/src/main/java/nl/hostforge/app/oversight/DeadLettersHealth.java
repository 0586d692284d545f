package nl.hostforge.app.oversight;

import nl.hostforge.app.processing.ProcessingSettings;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Says {@code DEGRADED} while events are parked: somebody has to look, but all else goes on and traffic may come. A queue
 * that is full is {@code DOWN}: what fails next cannot be parked, and its processor stops.
 */
@Component("deadLettersHealthIndicator")
class DeadLettersHealth implements HealthIndicator {
    static final Status DEGRADED = new Status("DEGRADED");

    private final DeadLetters letters;
    private final ProcessingSettings settings;

    DeadLettersHealth(DeadLetters letters, ProcessingSettings settings) {
        this.letters = letters;
        this.settings = settings;
    }

    @Override
    public Health health() {
        var counts = letters.counts();
        if (counts.isEmpty()) return Health.up().build();
        var full = letters.mostSequences() >= settings.deadLetterSequences();
        return (full ? Health.down() : Health.status(DEGRADED))
                .withDetail("parkedEvents", counts)
                .build();
    }
}
