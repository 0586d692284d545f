package nl.hostforge.integration.provisioning;

import com.github.kagkarlsson.scheduler.task.Execution;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A job that this node runs, as a row of the job table: one statement checks and stores, so nothing can come between. */
public final class HeldJob {
    private final JdbcClient database;
    private final Execution execution;
    private final JobData json = new JobData();

    public HeldJob(JdbcClient database, Execution execution) {
        this.database = database;
        this.execution = execution;
    }

    /**
     * Stores what the job knows, durably.
     *
     * @return whether this node still holds it; if not, another one works on it and nothing may be sent any more
     */
    public boolean store(Object data) {
        var stored = database.sql("update scheduled_tasks set task_data = :data, last_heartbeat = product_time()"
                        + " where task_name = :task and task_instance = :instance and picked and version = :version")
                .param("data", json.serialize(data))
                .param("task", execution.taskInstance.getTaskName())
                .param("instance", execution.taskInstance.getId())
                .param("version", execution.version)
                .update();
        return stored > 0;
    }
}
