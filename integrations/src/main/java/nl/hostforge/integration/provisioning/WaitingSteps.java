package nl.hostforge.integration.provisioning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.hostforge.integration.pace.WaitingWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Steps and compensations that wait, each counted for the provider that does its main part. */
@Component
class WaitingSteps implements WaitingWork {
    private final Map<String, StepWork> works;
    private final JdbcClient database;

    WaitingSteps(List<StepWork> works, JdbcClient database) {
        this.works = works.stream().collect(Collectors.toMap(StepWork::kind, Function.identity()));
        this.database = database;
    }

    @Override
    public Map<String, Long> byProvider() {
        var counts = new HashMap<String, Long>();
        database.sql("select convert_from(task_data, 'UTF8')::jsonb ->> 'kind' as kind, count(*) from scheduled_tasks"
                        + " where task_name = 'provisioning' and not picked group by kind")
                .query(row -> {
                    var work = works.get(row.getString(1)); // a kind may be another release's
                    if (work != null) counts.merge(work.provider().word(), row.getLong(2), Long::sum);
                });
        return counts;
    }
}
