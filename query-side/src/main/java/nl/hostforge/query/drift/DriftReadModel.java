package nl.hostforge.query.drift;

import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import nl.hostforge.messages.drift.DriftQuery;
import nl.hostforge.query.readmodel.Definitions;
import nl.hostforge.query.readmodel.Generation;
import nl.hostforge.query.readmodel.ReadModel;
import nl.hostforge.query.readmodel.ShownVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A row per finding, and one per thing that happened to it. */
@Component
class DriftReadModel implements ReadModel {
    static final String FINDING = "drift_finding";
    static final String STEP = "drift_step";
    static final String DESTROYED_KEY = "drift_destroyed_key";

    private final JdbcClient database;
    private final String definition = Definitions.read(DriftQuery.READ_MODEL);

    DriftReadModel(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return DriftQuery.READ_MODEL;
    }

    @Override
    public List<String> views() {
        return List.of(FINDING, STEP, DESTROYED_KEY);
    }

    @Override
    public String definition() {
        return definition;
    }

    @Override
    public Object projection(Generation generation) {
        return new DriftProjection(new DriftTables(database, generation));
    }

    @Override
    public OptionalLong shownVersion(String aggregateId) {
        var id = UUID.fromString(aggregateId);
        return ShownVersion.ask(database, "select version from " + FINDING + " where id = ?", id);
    }
}
