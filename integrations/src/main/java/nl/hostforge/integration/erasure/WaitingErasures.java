package nl.hostforge.integration.erasure;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import nl.hostforge.integration.pace.WaitingWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erased customers whom a provider is still to forget. */
@Component
class WaitingErasures implements WaitingWork {
    private final JdbcClient database;

    WaitingErasures(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<String, Long> byProvider() {
        var counts = new HashMap<String, Long>();
        database.sql("select convert_from(task_data, 'UTF8')::jsonb ->> 'provider' as provider, count(*)"
                        + " from scheduled_tasks where task_name = 'erasure' and not picked group by provider")
                .query(row -> {
                    counts.put(row.getString(1).toLowerCase(Locale.ROOT), row.getLong(2));
                });
        return counts;
    }
}
