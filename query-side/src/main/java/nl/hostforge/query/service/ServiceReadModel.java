package nl.hostforge.query.service;

import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import nl.hostforge.messages.service.ServiceQuery;
import nl.hostforge.query.readmodel.Definitions;
import nl.hostforge.query.readmodel.Generation;
import nl.hostforge.query.readmodel.ReadModel;
import nl.hostforge.query.readmodel.ShownVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A row per thing at a provider, from the streams of orders, customers and accepted findings. */
@Component
class ServiceReadModel implements ReadModel {
    static final String SERVICE = "service";
    static final String ORDER = "service_order";

    private final JdbcClient database;
    private final String definition = Definitions.read(ServiceQuery.READ_MODEL);

    ServiceReadModel(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return ServiceQuery.READ_MODEL;
    }

    @Override
    public List<String> views() {
        return List.of(SERVICE, ORDER);
    }

    @Override
    public String definition() {
        return definition;
    }

    @Override
    public Object projection(Generation generation) {
        return new ServiceProjection(new ServiceTables(database, generation));
    }

    /** Of orders only; who waits for more asks whether all is caught up. */
    @Override
    public OptionalLong shownVersion(String aggregateId) {
        var id = UUID.fromString(aggregateId);
        return ShownVersion.ask(database, "select version from " + ORDER + " where order_id = ?", id);
    }
}
