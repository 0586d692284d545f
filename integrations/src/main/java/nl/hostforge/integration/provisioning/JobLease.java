package nl.hostforge.integration.provisioning;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.Execution;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The hold that this node has on a running job; another node takes over when its heartbeat stops. */
final class JobLease {
    private final JdbcClient database;
    private final Serializer serializer;
    private final Execution execution;

    JobLease(JdbcClient database, Serializer serializer, Execution execution) {
        this.database = database;
        this.serializer = serializer;
        this.execution = execution;
    }

    /**
     * Stores the job's notes, on the condition that the hold is still ours: one statement, so nothing can come between.
     *
     * @throws Lost if it is not
     */
    void store(ProvisioningJob job) {
        var stored = database.sql("update scheduled_tasks set task_data = :data, last_heartbeat = now()"
                        + " where task_name = :task and task_instance = :instance and picked and version = :version")
                .param("data", serializer.serialize(job))
                .param("task", execution.taskInstance.getTaskName())
                .param("instance", execution.taskInstance.getId())
                .param("version", execution.version)
                .update();
        if (stored == 0) throw new Lost(job.id());
    }

    /** Another node works on this job now; what this one began must stop before it sends anything. */
    static final class Lost extends RuntimeException {
        Lost(String job) {
            super("the hold on job " + job + " was lost");
        }
    }
}
