package nl.hostforge.query.customer;

import java.sql.Timestamp;
import java.time.Instant;
import nl.hostforge.messages.customer.CustomerStatus;
import nl.hostforge.messages.customer.EmailClaimId;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.query.readmodel.Generation;
import nl.hostforge.query.readmodel.RowMissing;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of one generation. */
class CustomerTables {
    private final JdbcClient database;
    private final String overview;
    private final String order;

    CustomerTables(JdbcClient database, Generation generation) {
        this.database = database;
        this.overview = generation.table(CustomerReadModel.OVERVIEW);
        this.order = generation.table(CustomerReadModel.ORDER);
    }

    void add(CustomerId customer, EmailClaimId claim, Person person, long version, Instant at) {
        database.sql("insert into " + overview + " (id, status, email_claim_id, email_claimed_at, email_verified,"
                        + " registered_at, version, " + Person.COLUMNS + ")"
                        + " values (?, ?, ?, ?, false, ?, ?, " + Person.PLACES + ")")
                .params(
                        customer.value(),
                        CustomerStatus.PENDING.name(),
                        claim.value(),
                        Timestamp.from(at),
                        Timestamp.from(at),
                        version)
                .params(person.values())
                .update();
    }

    /** Changes a customer's row; of one that is erased the version alone, so that nothing personal comes back. */
    void change(CustomerId customer, long version, String columns, Object... values) {
        var changed = database.sql(
                        "update " + overview + " set " + columns + ", version = ? where id = ? and status <> ?")
                .params(values)
                .params(version, customer.value(), CustomerStatus.ERASED.name())
                .update();
        if (changed == 0) advance(customer, version);
    }

    /** Needs no row of the customer, which may come later; a repeat changes nothing. */
    void addOrder(CustomerId customer, OrderId placed) {
        database.sql("insert into " + order + " (order_id, customer_id) values (?, ?) on conflict do nothing")
                .params(placed.value(), customer.value())
                .update();
    }

    private void advance(CustomerId customer, long version) {
        var changed = database.sql("update " + overview + " set version = ? where id = ?")
                .params(version, customer.value())
                .update();
        if (changed == 0) throw new RowMissing(overview, customer.toString());
    }
}
