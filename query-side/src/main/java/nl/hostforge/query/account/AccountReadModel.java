package nl.hostforge.query.account;

import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import nl.hostforge.messages.account.AccountQuery;
import nl.hostforge.query.readmodel.Definitions;
import nl.hostforge.query.readmodel.Generation;
import nl.hostforge.query.readmodel.ReadModel;
import nl.hostforge.query.readmodel.ShownVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A row per customer who has or had money with us, and one per movement. */
@Component
class AccountReadModel implements ReadModel {
    static final String ACCOUNT = "account";
    static final String ENTRY = "account_entry";

    private final JdbcClient database;
    private final String definition = Definitions.read(AccountQuery.READ_MODEL);

    AccountReadModel(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return AccountQuery.READ_MODEL;
    }

    @Override
    public List<String> views() {
        return List.of(ACCOUNT, ENTRY);
    }

    @Override
    public String definition() {
        return definition;
    }

    @Override
    public Object projection(Generation generation) {
        return new AccountProjection(new AccountTables(database, generation));
    }

    @Override
    public OptionalLong shownVersion(String aggregateId) {
        return ShownVersion.ask(
                database, "select version from " + ACCOUNT + " where id = ?", UUID.fromString(aggregateId));
    }
}
