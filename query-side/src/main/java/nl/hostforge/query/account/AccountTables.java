package nl.hostforge.query.account;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import nl.hostforge.messages.account.AccountEntryKind;
import nl.hostforge.messages.account.AccountEvent;
import nl.hostforge.messages.account.AccountId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.query.readmodel.Generation;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts and what moved on them, in the tables of one generation. */
class AccountTables {
    private final JdbcClient database;
    private final String account;
    private final String entry;

    AccountTables(JdbcClient database, Generation generation) {
        this.database = database;
        this.account = generation.table(AccountReadModel.ACCOUNT);
        this.entry = generation.table(AccountReadModel.ENTRY);
    }

    void stand(AccountEvent event, long version) {
        database.sql("insert into " + account + " (customer_id, id, balance, currency, version) values (?, ?, ?, ?, ?)"
                        + " on conflict (customer_id) do update set balance = excluded.balance,"
                        + " version = excluded.version")
                .params(
                        event.customerId().value(),
                        AccountId.of(event.customerId()).value(),
                        event.balance().amount(),
                        event.balance().currency().getCurrencyCode(),
                        version)
                .update();
    }

    void add(
            AccountEvent event,
            long version,
            Instant at,
            AccountEntryKind kind,
            Money amount,
            LocalDate day,
            InvoiceId invoice,
            String name) {
        database.sql("insert into " + entry + " (id, customer_id, sequence, kind, amount, balance, currency, day,"
                        + " recorded_at, invoice_id, name) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        Ids.derived("account-entry", event.customerId().toString(), Long.toString(version)),
                        event.customerId().value(),
                        version,
                        kind.name(),
                        amount.amount(),
                        event.balance().amount(),
                        amount.currency().getCurrencyCode(),
                        day,
                        Timestamp.from(at),
                        invoice == null ? null : invoice.value(),
                        name)
                .update();
    }
}
