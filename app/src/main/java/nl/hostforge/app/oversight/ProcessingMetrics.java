package nl.hostforge.app.oversight;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What failed and what waits, as meters: parked events and lag by processor, jobs by state, forgotten steps. Every node tells of all, so
 * take the highest over nodes, not the sum.
 */
@Component
class ProcessingMetrics {
    private final Jobs jobs;
    private final ProcessorOverviews processors;
    private final MultiGauge parked;
    private final MultiGauge lagInEvents;
    private final MultiGauge lag;
    private final MultiGauge jobsByState;
    private final ForgottenSteps steps;
    private final AtomicLong forgotten = new AtomicLong();

    ProcessingMetrics(Jobs jobs, ProcessorOverviews processors, ForgottenSteps steps, MeterRegistry meters) {
        this.jobs = jobs;
        this.processors = processors;
        this.steps = steps;
        this.parked = MultiGauge.builder("hostforge.dead.letters")
                .description("events that a processor could not handle, and those that wait behind them")
                .register(meters);
        this.lagInEvents = MultiGauge.builder("hostforge.processor.lag.events")
                .description("places in the log that a processor has not come to")
                .register(meters);
        this.lag = MultiGauge.builder("hostforge.processor.lag")
                .description("age of the oldest event that a processor has not come to")
                .baseUnit("seconds")
                .register(meters);
        this.jobsByState = MultiGauge.builder("hostforge.jobs")
                .description("durable jobs that are not finished")
                .register(meters);
        Gauge.builder("hostforge.steps.forgotten", forgotten, AtomicLong::doubleValue)
                .description("steps of orders under way for which nothing is scheduled; never more than none")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "${hostforge.processing.measure-every:15s}")
    void measure() {
        var all = processors.all();
        parked.register(
                all.stream()
                        .map(processor -> Row.of(Tags.of("processor", processor.name()), processor.deadLetters()))
                        .toList(),
                true);
        lagInEvents.register(
                all.stream()
                        .map(processor -> Row.of(Tags.of("processor", processor.name()), processor.lagEvents()))
                        .toList(),
                true);
        lag.register(
                all.stream()
                        .map(processor -> Row.of(
                                Tags.of("processor", processor.name()),
                                processor.lag().toMillis() / 1_000.0))
                        .toList(),
                true);
        forgotten.set(steps.find().size());
        jobsByState.register(
                jobs.counts().entrySet().stream()
                        .map(entry -> Row.of(Tags.of("state", entry.getKey().name()), entry.getValue()))
                        .toList(),
                true);
    }
}
