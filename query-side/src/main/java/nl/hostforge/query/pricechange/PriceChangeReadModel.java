package nl.hostforge.query.pricechange;

import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import nl.hostforge.messages.pricechange.PriceChangeQuery;
import nl.hostforge.query.readmodel.Definitions;
import nl.hostforge.query.readmodel.Generation;
import nl.hostforge.query.readmodel.ReadModel;
import nl.hostforge.query.readmodel.ShownVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One row per price change. */
@Component
class PriceChangeReadModel implements ReadModel {
    static final String VIEW = "price_change";

    private final JdbcClient database;
    private final String definition = Definitions.read(PriceChangeQuery.READ_MODEL);

    PriceChangeReadModel(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return PriceChangeQuery.READ_MODEL;
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
        return new PriceChangeProjection(database, generation.table(VIEW));
    }

    @Override
    public OptionalLong shownVersion(String aggregateId) {
        var id = UUID.fromString(aggregateId);
        return ShownVersion.ask(database, "select version from " + VIEW + " where id = ? and version is not null", id);
    }
}
