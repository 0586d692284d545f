package nl.hostforge.query.processing;

import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import nl.hostforge.query.readmodel.Definitions;
import nl.hostforge.query.readmodel.Generation;
import nl.hostforge.query.readmodel.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A row per decision about a dead letter. */
@Component
class DecisionReadModel implements ReadModel {
    static final String VIEW = "dead_letter_decision";

    private final JdbcClient database;
    private final String definition = Definitions.read("dead-letter-decisions");

    DecisionReadModel(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "dead-letter-decisions";
    }

    @Override
    public List<String> views() {
        return List.of(VIEW);
    }

    @Override
    public String definition() {
        return definition;
    }

    @Override
    public Object projection(Generation generation) {
        return new DecisionProjection(database, generation.table(VIEW));
    }

    @Override
    public OptionalLong shownVersion(String aggregateId) {
        return database.sql("select max(version) from " + VIEW + " where dead_letter_id = :id")
                .param("id", UUID.fromString(aggregateId))
                .query((row, index) -> {
                    var version = row.getLong(1);
                    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(version);
                })
                .single();
    }
}
