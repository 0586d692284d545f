package nl.hostforge.app.oversight;

import static nl.hostforge.app.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.hostforge.app.HostForgeTest;
import nl.hostforge.app.Packages;
import nl.hostforge.messages.processing.GenerationState;
import nl.hostforge.messages.processing.JobOverview;
import nl.hostforge.messages.processing.JobState;
import nl.hostforge.messages.processing.ProcessorKind;
import nl.hostforge.messages.processing.ProcessorOverview;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.queryhandling.QueryExecutionException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** What waits, what runs, what was given up; and how far the processors have come. */
@HostForgeTest
@TestPropertySource(properties = "test.log=of these jobs alone") // no other test's work waits
@DirtiesContext
class JobsAndProcessorsTest {
    private static final Instant FAR = Instant.parse("2999-01-01T00:00:00Z");

    @Autowired
    CommandGateway commands;

    @Autowired
    Jobs jobs;

    @Autowired
    ProcessorOverviews processors;

    @Autowired
    ProcessorsHealth health;

    @Autowired
    ProcessingMetrics metrics;

    @Autowired
    MeterRegistry meters;

    @Autowired
    EventProcessingConfiguration axon;

    @Autowired
    JdbcClient database;

    @Test
    void jobs_tell_how_they_are_doing_and_what_is_no_unfinished_work_is_left_out() {
        var order = UUID.randomUUID();
        var step = "{\"orderId\":\"" + order + "\",\"subject\":\"REGISTER_DOMAIN/1\",\"kind\":\"REGISTER_DOMAIN\",";
        store("provisioning", "waits", step + "\"attempt\":1,\"settling\":false}", 0, null, 1);
        store("provisioning", "tries again", step + "\"attempt\":2,\"settling\":false}", 0, null, 2);
        store("provisioning", "settles", step + "\"attempt\":3,\"settling\":true}", 0, null, 3);
        store("provisioning", "fails here", step + "\"attempt\":1,\"settling\":false}", 4, null, 4);
        store("provisioning", "runs", step + "\"attempt\":1,\"settling\":false}", 0, "another node", 4);
        store("mail", "given up", "{\"kind\":\"NEW_ORDER\",\"attempt\":15,\"state\":\"GIVEN_UP\"}", 0, null, 5);
        store("mail", "sent", "{\"kind\":\"NEW_ORDER\",\"attempt\":1,\"state\":\"SENT\"}", 0, null, 6);
        store("step-deadline", "alarm", "{}", 0, null, 7);

        assertThat(all())
                .extracting(JobOverview::state)
                .containsExactly(
                        JobState.WAITING,
                        JobState.RETRYING,
                        JobState.RETRYING,
                        JobState.FAILING,
                        JobState.RUNNING,
                        JobState.GIVEN_UP);
        assertThat(all().get(4).node()).isEqualTo("another node");
        var first = all().getFirst();
        assertThat(first.orderId().value()).isEqualTo(order);
        assertThat(first.work()).isEqualTo("REGISTER_DOMAIN/1");
        assertThat(first.since())
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(5));
        assertThat(first.dueAt()).isEqualTo(FAR.plusSeconds(1));
        assertThat(all().getLast().work()).isEqualTo("NEW_ORDER");
        assertThat(all().getLast().attempt()).isEqualTo(15);
        assertThat(jobs.page(JobState.RETRYING, null, 10).items()).hasSize(2);
        assertThat(jobs.counts()).containsEntry(JobState.RETRYING, 2L).containsEntry(JobState.RUNNING, 1L);
        assertThatThrownBy(() -> jobs.page(null, "nowhere", 10)).isInstanceOf(QueryExecutionException.class);

        metrics.measure();
        assertThat(meters.get("hostforge.jobs").tag("state", "GIVEN_UP").gauge().value())
                .isEqualTo(1);
    }

    @Test
    void processors_tell_how_far_they_are_behind_until_they_have_caught_up() {
        commands.sendAndWait(Packages.introduce("handled-by-all"));
        eventually(() ->
                assertThat(named("hosting-package-overview-g1").caughtUp()).isTrue());
        var projection = named("hosting-package-overview-g1");
        assertThat(projection.kind()).isEqualTo(ProcessorKind.PROJECTION);
        assertThat(projection.generation()).isEqualTo(GenerationState.LIVE);
        assertThat(projection.lag()).isZero();
        assertThat(projection.segments())
                .hasSize(2)
                .allSatisfy(segment -> assertThat(segment.node()).isNotNull());
        assertThat(named("provisioning").kind()).isEqualTo(ProcessorKind.SAGA);
        assertThat(named("provisioning-jobs").kind()).isEqualTo(ProcessorKind.INTEGRATION);
        assertThat(named("mails").segments()).hasSize(2);
        assertThat(named("discards").kind()).isEqualTo(ProcessorKind.HOUSEKEEPING);
        eventually(() -> assertThat(health.health().getStatus()).isEqualTo(Status.UP));

        var mails = axon.eventProcessor("mails", PooledStreamingEventProcessor.class)
                .orElseThrow();
        mails.shutDown();
        commands.sendAndWait(Packages.introduce("not-seen-by-mails"));
        var behind = named("mails");
        assertThat(behind.caughtUp()).isFalse();
        assertThat(behind.lagEvents())
                .isEqualTo(behind.head() - (behind.position() == null ? 0 : behind.position()))
                .isPositive();
        assertThat(behind.lag()).isBetween(Duration.ZERO, Duration.ofMinutes(1));
        assertThat(behind.segments())
                .allSatisfy(segment -> assertThat(segment.node()).isNull());
        database.sql("update token_entry set owner = 'a node that ended', time_stamp = '2026-01-01T00:00:00Z'"
                        + " where processor_name = 'mails'")
                .update();
        assertThat(named("mails").segments())
                .allSatisfy(segment -> assertThat(segment.node()).isNull());
        assertThat(health.health().getStatus()).isEqualTo(new Status("DEGRADED"));
        assertThat(health.health().getDetails()).containsOnlyKeys("mails");
        metrics.measure();
        assertThat(meters.get("hostforge.processor.lag.events")
                        .tag("processor", "mails")
                        .gauge()
                        .value())
                .isPositive();
        mails.start();
        eventually(() -> assertThat(named("mails").caughtUp()).isTrue());
    }

    /** Two to a page, so that the list is seen to go on where a page ended. */
    private List<JobOverview> all() {
        var all = new ArrayList<JobOverview>();
        String cursor = null;
        do {
            var page = jobs.page(null, cursor, 2);
            all.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null);
        return all;
    }

    private ProcessorOverview named(String name) {
        return processors.all().stream()
                .filter(processor -> processor.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** @param node who works on it; null if nobody does */
    private void store(String task, String instance, String data, int failures, String node, int seconds) {
        database.sql(
                        "insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, picked_by,"
                                + " last_heartbeat, consecutive_failures, version)"
                                + " values (:task, :instance, :data, :due, :picked, :node, :due, :failures, 1)")
                .param("task", task)
                .param("instance", instance)
                .param("data", data.getBytes(StandardCharsets.UTF_8))
                .param("due", Timestamp.from(FAR.plusSeconds(seconds)))
                .param("picked", node != null)
                .param("node", node)
                .param("failures", failures)
                .update();
    }
}
