package nl.hostforge.app.oversight;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import nl.hostforge.integration.notice.NoticeQueries;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The bookkeeping's notices by state, as meters. Every node tells of all, so take the highest over nodes, not the sum. */
@Component
class NoticeMetrics {
    private final NoticeQueries notices;
    private final MultiGauge byState;

    NoticeMetrics(NoticeQueries notices, MeterRegistry meters) {
        this.notices = notices;
        this.byState = MultiGauge.builder("hostforge.notices")
                .description("what the bookkeeping told us, or was found without being told")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "${hostforge.processing.measure-every:15s}")
    void measure() {
        byState.register(
                notices.counts().entrySet().stream()
                        .map(entry -> Row.of(Tags.of("state", entry.getKey().name()), entry.getValue()))
                        .toList(),
                true);
    }
}
