package nl.hostforge.query.processing;

import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import nl.hostforge.query.readmodel.Definitions;
import nl.hostforge.query.readmodel.Generation;
import nl.hostforge.query.readmodel.ReadModel;
import nl.hostforge.query.readmodel.ShownVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A row per decision about a dead letter. */
@Component
class DecisionReadModel implements ReadModel {
    static final String NAME = "dead-letter-decisions";
    static final String VIEW = "dead_letter_decision";

    private final JdbcClient database;
    private final String definition = Definitions.read(NAME);

    DecisionReadModel(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return NAME;
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
        var id = UUID.fromString(aggregateId);
        return ShownVersion.ask(database, "select max(version) from " + VIEW + " where dead_letter_id = ?", id);
    }
}
