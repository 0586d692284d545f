package nl.hostforge.query.dunning;

import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import nl.hostforge.messages.dunning.DunningQuery;
import nl.hostforge.query.readmodel.Definitions;
import nl.hostforge.query.readmodel.Generation;
import nl.hostforge.query.readmodel.ReadModel;
import nl.hostforge.query.readmodel.ShownVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A row per customer with whose dunning something happened. */
@Component
class DunningReadModel implements ReadModel {
    static final String DUNNING = "dunning";

    private final JdbcClient database;
    private final String definition = Definitions.read(DunningQuery.READ_MODEL);

    DunningReadModel(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return DunningQuery.READ_MODEL;
    }

    @Override
    public List<String> views() {
        return List.of(DUNNING);
    }

    @Override
    public String definition() {
        return definition;
    }

    @Override
    public Object projection(Generation generation) {
        return new DunningProjection(new DunningTables(database, generation));
    }

    @Override
    public OptionalLong shownVersion(String aggregateId) {
        return ShownVersion.ask(
                database, "select version from " + DUNNING + " where stream_id = ?", UUID.fromString(aggregateId));
    }
}
