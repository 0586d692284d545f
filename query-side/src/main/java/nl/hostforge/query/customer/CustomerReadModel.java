package nl.hostforge.query.customer;

import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import nl.hostforge.query.readmodel.Definitions;
import nl.hostforge.query.readmodel.Generation;
import nl.hostforge.query.readmodel.ReadModel;
import nl.hostforge.query.readmodel.ShownVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A row per customer, one for each of their orders, and one for each provider that is to forget them. */
@Component
class CustomerReadModel implements ReadModel {
    static final String NAME = "customer-overview";
    static final String OVERVIEW = "customer_overview";
    static final String ORDER = "customer_order";
    static final String ERASURE = "customer_erasure";

    private final JdbcClient database;
    private final String definition = Definitions.read(NAME);

    CustomerReadModel(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> views() {
        return List.of(OVERVIEW, ORDER, ERASURE);
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
        return new CustomerProjection(new CustomerTables(database, generation));
    }

    @Override
    public OptionalLong shownVersion(String aggregateId) {
        var id = UUID.fromString(aggregateId);
        return ShownVersion.ask(database, "select version from " + OVERVIEW + " where id = ?", id);
    }
}
