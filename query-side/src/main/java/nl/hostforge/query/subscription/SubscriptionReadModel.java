package nl.hostforge.query.subscription;

import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import nl.hostforge.messages.subscription.SubscriptionQuery;
import nl.hostforge.query.readmodel.Definitions;
import nl.hostforge.query.readmodel.Generation;
import nl.hostforge.query.readmodel.ReadModel;
import nl.hostforge.query.readmodel.ShownVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A row per subscription. */
@Component
class SubscriptionReadModel implements ReadModel {
    static final String SUBSCRIPTION = "subscription";
    static final String PAST = "subscription_past";
    static final String SERVICE_CHANGE = "subscription_service_change";

    private final JdbcClient database;
    private final String definition = Definitions.read(SubscriptionQuery.READ_MODEL);

    SubscriptionReadModel(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return SubscriptionQuery.READ_MODEL;
    }

    @Override
    public List<String> views() {
        return List.of(SUBSCRIPTION, PAST, SERVICE_CHANGE);
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
        return new SubscriptionProjection(new SubscriptionTables(database, generation));
    }

    @Override
    public OptionalLong shownVersion(String aggregateId) {
        var id = UUID.fromString(aggregateId);
        return ShownVersion.ask(database, "select version from " + SUBSCRIPTION + " where id = ?", id);
    }
}
