package nl.hostforge.query.drift;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.hostforge.messages.customer.Provider;
import nl.hostforge.messages.drift.DriftCheckOverview;
import nl.hostforge.messages.drift.DriftCheckState;
import nl.hostforge.messages.drift.DriftQuery.FindDriftChecks;
import nl.hostforge.messages.service.ServiceKind;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers how far the last checks are, from the table in which they keep it; it is no part of the log. */
@Component
class DriftCheckQueries {
    private final JdbcClient database;

    DriftCheckQueries(JdbcClient database) {
        this.database = database;
    }

    @QueryHandler
    List<DriftCheckOverview> answer(FindDriftChecks query) {
        return database.sql("select * from drift_check order by provider")
                .query(DriftCheckQueries::told)
                .list();
    }

    private static DriftCheckOverview told(ResultSet row, int at) throws SQLException {
        var kind = row.getString("kind");
        return new DriftCheckOverview(
                row.getObject("check_id", UUID.class),
                Provider.valueOf(row.getString("provider")),
                DriftCheckState.valueOf(row.getString("state")),
                kind == null ? null : ServiceKind.valueOf(kind),
                row.getLong("looked"),
                row.getLong("differences"),
                instant(row, "started_at"),
                instant(row, "moved_at"),
                instant(row, "ended_at"),
                row.getString("words"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
