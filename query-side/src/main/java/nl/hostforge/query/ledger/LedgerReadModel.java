package nl.hostforge.query.ledger;

import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import nl.hostforge.messages.ledger.LedgerQuery;
import nl.hostforge.query.readmodel.Definitions;
import nl.hostforge.query.readmodel.Generation;
import nl.hostforge.query.readmodel.LogPlaces;
import nl.hostforge.query.readmodel.ReadModel;
import nl.hostforge.query.readmodel.ShownVersion;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The journal, from the streams of invoices, and of orders where one asked for the invoice. */
@Component
class LedgerReadModel implements ReadModel {
    static final String LINE = "ledger_line";
    static final String INVOICE = "ledger_invoice";
    static final String ORDER = "ledger_order";
    static final String WAITING = "ledger_waiting";
    static final String BUYER = "ledger_buyer";
    static final String DESTROYED_KEY = "ledger_destroyed_key";

    private final JdbcTemplate database;
    private final LogPlaces places;
    private final String definition = Definitions.read(LedgerQuery.READ_MODEL);

    LedgerReadModel(JdbcTemplate database, LogPlaces places) {
        this.database = database;
        this.places = places;
    }

    @Override
    public String name() {
        return LedgerQuery.READ_MODEL;
    }

    @Override
    public List<String> views() {
        return List.of(LINE, INVOICE, ORDER, WAITING, BUYER, DESTROYED_KEY);
    }

    @Override
    public String definition() {
        return definition;
    }

    @Override
    public Object projection(Generation generation) {
        return new LedgerProjection(
                RuleBook.ours(),
                places,
                new Journal(database, generation),
                new LedgerTables(JdbcClient.create(database), generation));
    }

    /** Of invoices only; who waits for more asks whether all is caught up. */
    @Override
    public OptionalLong shownVersion(String aggregateId) {
        return ShownVersion.ask(
                JdbcClient.create(database),
                "select version from " + INVOICE + " where invoice_id = ?",
                UUID.fromString(aggregateId));
    }
}
