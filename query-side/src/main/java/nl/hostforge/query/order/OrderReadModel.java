package nl.hostforge.query.order;

import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import nl.hostforge.query.readmodel.Definitions;
import nl.hostforge.query.readmodel.Generation;
import nl.hostforge.query.readmodel.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A row per order for lists, another for the rest of it, and one for each piece of outside work. */
@Component
class OrderReadModel implements ReadModel {
    static final String OVERVIEW = "order_overview";
    static final String CONTENT = "order_content";
    static final String WORK = "order_work";
    static final String DESTROYED_KEY = "order_destroyed_key";

    private final JdbcClient database;
    private final String definition = Definitions.read("order-overview");

    OrderReadModel(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "order-overview";
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
        return database.sql("select version from " + OVERVIEW + " where id = :id")
                .param("id", UUID.fromString(aggregateId))
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }
}
