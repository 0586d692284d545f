package nl.hostforge.query.billing;

import java.util.List;
import java.util.OptionalLong;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.query.readmodel.Definitions;
import nl.hostforge.query.readmodel.Generation;
import nl.hostforge.query.readmodel.ReadModel;
import nl.hostforge.query.readmodel.ShownVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A row per invoice for lists and sums, another for what it bears; today both come from the orders' streams. */
@Component
class InvoiceReadModel implements ReadModel {
    static final String NAME = "invoice";
    static final String INVOICE = "invoice";
    static final String CONTENT = "invoice_content";
    static final String DESTROYED_KEY = "invoice_destroyed_key";

    private final JdbcClient database;
    private final String definition = Definitions.read(NAME);

    InvoiceReadModel(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> views() {
        return List.of(INVOICE, CONTENT, DESTROYED_KEY);
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
        return new InvoiceProjection(new InvoiceTables(database, generation));
    }

    @Override
    public OptionalLong shownVersion(String aggregateId) {
        var order = OrderId.of(aggregateId).value();
        return ShownVersion.ask(database, "select version from " + CONTENT + " where order_id = ?", order);
    }
}
