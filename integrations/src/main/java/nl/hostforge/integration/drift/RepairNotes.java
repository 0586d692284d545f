package nl.hostforge.integration.drift;

import com.github.kagkarlsson.scheduler.task.Execution;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.hostforge.integration.provisioning.JobData;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The notes that a running remedy leaves before it asks for what costs money, kept in its job. */
final class RepairNotes {
    private final JdbcClient database;
    private final Execution execution;
    private final Clock clock;
    private final JobData serializer = new JobData();
    private DriftRepairJob job;

    RepairNotes(JdbcClient database, Execution execution, Clock clock, DriftRepairJob job) {
        this.database = database;
        this.execution = execution;
        this.clock = clock;
        this.job = job;
    }

    /** @return the job as it stands now */
    DriftRepairJob job() {
        return job;
    }

    /** @return how long the provider may still be at the last call; nothing once that is settled */
    Optional<Duration> stillOpen(Duration settlingTime) {
        if (job.announcedAt() == null) return Optional.empty();
        var left = Duration.between(clock.instant(), job.announcedAt().plus(settlingTime));
        return left.isPositive() ? Optional.of(left) : Optional.empty();
    }

    /**
     * Notes, durably and before the call, that it may have its effect from now on.
     *
     * @throws IllegalStateException if another node has taken the job over: then nothing may be sent
     */
    void announce() {
        store(job.announced(clock.instant()));
    }

    /** Notes that the last call had certainly no effect. */
    void withdraw() {
        store(job.announced((Instant) null));
    }

    /** One statement checks and stores, so nothing can come between. */
    private void store(DriftRepairJob noted) {
        var stored = database.sql("update scheduled_tasks set task_data = :data, last_heartbeat = product_time()"
                        + " where task_name = :task and task_instance = :instance and picked and version = :version")
                .param("data", serializer.serialize(noted))
                .param("task", execution.taskInstance.getTaskName())
                .param("instance", execution.taskInstance.getId())
                .param("version", execution.version)
                .update();
        if (stored == 0) throw new IllegalStateException("the hold on job " + job.id() + " was lost");
        job = noted;
    }
}
