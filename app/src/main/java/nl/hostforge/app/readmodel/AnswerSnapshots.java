package nl.hostforge.app.readmodel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import nl.hostforge.query.readmodel.ReadModel;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Makes the current transaction one snapshot, in which answers and the position that they are exact up to agree. The view
 * is locked first, which is no query and so takes no snapshot yet: a view that is being replaced is waited for, and from
 * then on nobody replaces it until this transaction ends.
 */
@Component
class AnswerSnapshots {
    private static final String BEGIN = """
            set transaction isolation level repeatable read, read only;
            lock table %s in access share mode;
            select token_type, token from read_model_generation
            join token_entry on processor_name = read_model || '-g' || generation
            where read_model = '%s' and state = 'LIVE'""";

    private final JdbcTemplate database;
    private final StoredTokens tokens;
    private final LogPositions positions;

    AnswerSnapshots(JdbcTemplate database, StoredTokens tokens, LogPositions positions) {
        this.database = database;
        this.tokens = tokens;
        this.positions = positions;
    }

    /**
     * To be called before anything else is read in the transaction.
     *
     * @return up to where in the log all that is read from the read model in this transaction is exact
     */
    long begin(ReadModel model) {
        var sql = BEGIN.formatted(model.views().getFirst(), model.name());
        return positions.of(database.execute((Statement statement) -> tokens(statement, sql)));
    }

    private List<TrackingToken> tokens(Statement statement, String sql) throws SQLException {
        var isRows = statement.execute(sql);
        while (!isRows) isRows = statement.getMoreResults();
        try (var rows = statement.getResultSet()) {
            return tokens(rows);
        }
    }

    private List<TrackingToken> tokens(ResultSet rows) throws SQLException {
        var read = new ArrayList<TrackingToken>();
        while (rows.next()) read.add(tokens.read(rows.getString("token_type"), rows.getBytes("token")));
        return read;
    }
}
