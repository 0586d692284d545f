package nl.hostforge.app.oversight;

import java.time.Duration;
import java.util.TreeMap;
import nl.hostforge.messages.processing.ProcessorOverview;
import nl.hostforge.messages.processing.ProcessorOverview.Segment;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Says {@code DEGRADED} while a processor does not go on: part of its work is nobody's, ends in an error, or is late. It
 * tries again by itself, so this takes no node out of service.
 */
@Component("processorsHealthIndicator")
class ProcessorsHealth implements HealthIndicator {
    private static final Duration LATE = Duration.ofMinutes(1);

    private final ProcessorOverviews processors;

    ProcessorsHealth(ProcessorOverviews processors) {
        this.processors = processors;
    }

    @Override
    public Health health() {
        var troubles = new TreeMap<String, String>();
        for (var processor : processors.all()) {
            var trouble = troubleOf(processor);
            if (trouble != null) troubles.put(processor.name(), trouble);
        }
        if (troubles.isEmpty()) return Health.up().build();
        return Health.status(DeadLettersHealth.DEGRADED).withDetails(troubles).build();
    }

    private static String troubleOf(ProcessorOverview processor) {
        for (var segment : processor.segments()) if (segment.error() != null) return segment.error();
        if (processor.segments().isEmpty()) return "has not begun";
        if (processor.segments().stream().map(Segment::node).anyMatch(node -> node == null))
            return "no node works on part of it";
        if (processor.lag().compareTo(LATE) > 0)
            return "%d events behind, for %d s"
                    .formatted(processor.lagEvents(), processor.lag().toSeconds());
        return null;
    }
}
