package nl.hostforge.integration.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import nl.hostforge.messages.order.StepPermission;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A job whose failed attempt was reported, but not noted in it: its worker was killed in between, or had lost its hold while
 * it was frozen. The order knows more than the job, which goes on from there.
 */
class ProvisioningWorkerTest {
    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    private static final int ATTEMPTS = 3;
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(30);

    private final CommandGateway order = mock(CommandGateway.class);
    private final QueryGateway queries = mock(QueryGateway.class);
    private final ProvisioningWorker worker = new ProvisioningWorker(
            List.of(),
            new OrderReports(order),
            queries,
            new ProvisioningSettings(
                    ATTEMPTS,
                    SHORTEST_PAUSE,
                    Duration.ofSeconds(120),
                    Map.of(),
                    Duration.ofSeconds(15),
                    Duration.ofMinutes(1),
                    Duration.ofHours(1),
                    List.of(),
                    "",
                    "",
                    14),
            mock(JdbcClient.class),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void it_goes_on_with_the_next_attempt_after_a_pause() {
        var next = rescheduled(job(1));
        assertThat(next.attempt()).isEqualTo(2);
        assertThat(next.settling()).isFalse();
        verifyNoInteractions(queries); // nothing was looked up, and nothing done
    }

    @Test
    void after_the_last_one_it_only_looks_what_came_of_it() {
        var next = rescheduled(job(ATTEMPTS));
        assertThat(next.attempt()).isEqualTo(ATTEMPTS + 1);
        assertThat(next.settling()).isTrue();
    }

    @SuppressWarnings("unchecked") // a mock has no type arguments
    private ProvisioningJob rescheduled(ProvisioningJob job) {
        when(order.sendAndWait(any())).thenReturn(StepPermission.NEXT_ATTEMPT);
        ExecutionOperations<ProvisioningJob> operations = mock(ExecutionOperations.class);
        var complete = mock(ExecutionComplete.class);
        worker.run(job, new Execution(NOW, new TaskInstance<>("provisioning", job.id(), job)))
                .complete(complete, operations);
        var time = ArgumentCaptor.forClass(Instant.class);
        var stored = ArgumentCaptor.forClass(ProvisioningJob.class);
        verify(operations).reschedule(eq(complete), time.capture(), stored.capture());
        assertThat(time.getValue()).isAfterOrEqualTo(NOW.plus(SHORTEST_PAUSE));
        return stored.getValue();
    }

    private static ProvisioningJob job(int attempt) {
        return new ProvisioningJob(
                "8e074c15-247d-8c32-9761-bb14fa201264",
                "SYNC_CUSTOMER",
                "SYNC_CUSTOMER",
                false,
                null,
                null,
                1,
                attempt,
                Map.of(),
                false,
                Map.of());
    }
}
