package nl.hostforge.query.registrar;

import java.util.List;
import java.util.OptionalLong;
import nl.hostforge.messages.subscription.RegistrarRenewalQuery;
import nl.hostforge.query.readmodel.Definitions;
import nl.hostforge.query.readmodel.Generation;
import nl.hostforge.query.readmodel.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A row per year that a customer was asked for, and what is known about it from elsewhere. */
@Component
class RegistrarReadModel implements ReadModel {
    static final String DOMAIN = "registrar_domain";
    static final String PERIOD = "registrar_period";
    static final String ITEM = "registrar_item";
    static final String CHANGE = "registrar_change";
    static final String EXPIRY = "registrar_expiry";

    private final JdbcClient database;
    private final String definition = Definitions.read(RegistrarRenewalQuery.READ_MODEL);

    RegistrarReadModel(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return RegistrarRenewalQuery.READ_MODEL;
    }

    @Override
    public List<String> views() {
        return List.of(DOMAIN, PERIOD, ITEM, CHANGE, EXPIRY);
    }

    @Override
    public String definition() {
        return definition;
    }

    @Override
    public Object projection(Generation generation) {
        return new RegistrarProjection(new RegistrarTables(database, generation));
    }

    /** Nobody waits for it: what it shows is of many streams. */
    @Override
    public OptionalLong shownVersion(String aggregateId) {
        return OptionalLong.empty();
    }
}
