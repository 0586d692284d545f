package nl.hostforge.query.order;

import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import nl.hostforge.query.readmodel.Definitions;
import nl.hostforge.query.readmodel.Generation;
import nl.hostforge.query.readmodel.ReadModel;
import nl.hostforge.query.readmodel.ShownVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A row per order for lists, another for the rest of it, and one for each piece of outside work. */
@Component
class OrderReadModel implements ReadModel {
    static final String NAME = "order-overview";
    static final String OVERVIEW = "order_overview";
    static final String CONTENT = "order_content";
    static final String WORK = "order_work";
    static final String DESTROYED_KEY = "order_destroyed_key";

    private final JdbcClient database;
    private final String definition = Definitions.read(NAME);

    OrderReadModel(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> views() {
        return List.of(OVERVIEW, CONTENT, WORK, DESTROYED_KEY);
    }

    @Override
    public String definition() {
        return definition;
    }

    @Override
    public List<String> extensions() {
        return List.of("pg_trgm");
    }

    @Override
    public Object projection(Generation generation) {
        return new OrderProjection(new OrderTables(database, generation));
    }

    @Override
    public OptionalLong shownVersion(String aggregateId) {
        var id = UUID.fromString(aggregateId);
        return ShownVersion.ask(database, "select version from " + OVERVIEW + " where id = ?", id);
    }
}
