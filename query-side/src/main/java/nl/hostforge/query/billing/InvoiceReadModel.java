package nl.hostforge.query.billing;

import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import nl.hostforge.messages.billing.InvoiceQuery;
import nl.hostforge.query.readmodel.Definitions;
import nl.hostforge.query.readmodel.Generation;
import nl.hostforge.query.readmodel.ReadModel;
import nl.hostforge.query.readmodel.ShownVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A row per invoice for lists and sums, another for what it bears; both come from the streams of orders, or of the invoices
 * themselves where no order asked for them, and how much was paid from the invoices' own. A row per credit note of ours, from theirs.
 */
@Component
class InvoiceReadModel implements ReadModel {
    static final String INVOICE = "invoice";
    static final String CONTENT = "invoice_content";
    static final String STANDING = "invoice_standing";
    static final String RUN_ITEM = "invoice_run_item";
    static final String PAYMENT = "invoice_payment";
    static final String CREDIT_NOTE = "invoice_credit_note";
    static final String DESTROYED_KEY = "invoice_destroyed_key";

    private final JdbcClient database;
    private final String definition = Definitions.read(InvoiceQuery.READ_MODEL);

    InvoiceReadModel(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return InvoiceQuery.READ_MODEL;
    }

    @Override
    public List<String> views() {
        return List.of(INVOICE, CONTENT, STANDING, RUN_ITEM, PAYMENT, CREDIT_NOTE, DESTROYED_KEY);
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
        return new InvoiceProjection(
                new InvoiceTables(database, generation),
                new RunInvoiceTables(database, generation),
                new PaymentTables(database, generation),
                new CreditNoteTables(database, generation));
    }

    @Override
    public OptionalLong shownVersion(String aggregateId) {
        var stream = UUID.fromString(aggregateId); // an order's, an invoice's or a credit note's
        return ShownVersion.ask(
                database,
                "select version from " + CONTENT + " where order_id = ? union all select version from " + STANDING
                        + " where invoice_id = ? and version is not null union all select version from " + CREDIT_NOTE
                        + " where id = ?",
                stream,
                stream,
                stream);
    }
}
