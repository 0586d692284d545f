package nl.hostforge.integration.provisioning;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.Execution;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The hold as a row of the job table says it: one statement checks and stores, so nothing can come between. */
final class StoredJobLease implements JobLease {
    private final JdbcClient database;
    private final Serializer serializer;
    private final Execution execution;

    StoredJobLease(JdbcClient database, Serializer serializer, Execution execution) {
        this.database = database;
        this.serializer = serializer;
        this.execution = execution;
    }

    @Override
    public void store(ProvisioningJob job) {
        var stored = database.sql("update scheduled_tasks set task_data = :data, last_heartbeat = now()"
                        + " where task_name = :task and task_instance = :instance and picked and version = :version")
                .param("data", serializer.serialize(job))
                .param("task", execution.taskInstance.getTaskName())
                .param("instance", execution.taskInstance.getId())
                .param("version", execution.version)
                .update();
        if (stored == 0) throw new Lost(job.id());
    }
}
