package nl.hostforge.query.customer;

import java.sql.Timestamp;
import java.time.Instant;
import nl.hostforge.messages.customer.CustomerEvent.CustomerErasureAtProviderCompleted;
import nl.hostforge.messages.customer.CustomerEvent.CustomerErasureAtProviderFailed;
import nl.hostforge.messages.customer.CustomerEvent.CustomerErasureAtProviderRequested;
import nl.hostforge.messages.customer.CustomerStatus;
import nl.hostforge.messages.customer.EmailClaimId;
import nl.hostforge.messages.customer.Provider;
import nl.hostforge.messages.erasure.ErasureState;
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
    private final String erasure;

    CustomerTables(JdbcClient database, Generation generation) {
        this.database = database;
        this.overview = generation.table(CustomerReadModel.OVERVIEW);
        this.order = generation.table(CustomerReadModel.ORDER);
        this.erasure = generation.table(CustomerReadModel.ERASURE);
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

    /** A new round begins anew; a repeat changes nothing. */
    void askToForget(CustomerErasureAtProviderRequested event, Instant at) {
        database.sql("insert into " + erasure + " (customer_id, provider, reference, state, round, attempt, changed_at)"
                        + " values (?, ?, ?, ?, ?, 0, ?) on conflict (customer_id, provider) do update set"
                        + " reference = excluded.reference, state = excluded.state, round = excluded.round, attempt = 0,"
                        + " failure_code = null, failure_words = null, next_attempt_at = null,"
                        + " changed_at = excluded.changed_at")
                .params(
                        event.customerId().value(),
                        event.provider().name(),
                        event.providerReference(),
                        ErasureState.REQUESTED.name(),
                        event.round(),
                        Timestamp.from(at))
                .update();
    }

    void failedToForget(CustomerErasureAtProviderFailed event, Instant at) {
        changeErasure(
                event.customerId(),
                event.provider(),
                at,
                "state = ?, attempt = ?, failure_code = ?, failure_words = ?, next_attempt_at = ?",
                (event.finalFailure() ? ErasureState.FAILED : ErasureState.WAITING).name(),
                event.attempt(),
                event.code(),
                event.words() == null ? null : event.words().orElse(null),
                event.nextAttemptAt() == null ? null : Timestamp.from(event.nextAttemptAt()));
    }

    void forgot(CustomerErasureAtProviderCompleted event, Instant at) {
        changeErasure(
                event.customerId(),
                event.provider(),
                at,
                "state = ?, failure_code = null, failure_words = null, next_attempt_at = null",
                (event.byHand() ? ErasureState.COMPLETED_BY_HAND : ErasureState.COMPLETED).name());
    }

    private void changeErasure(CustomerId customer, Provider provider, Instant at, String columns, Object... values) {
        var changed = database.sql("update " + erasure + " set " + columns
                        + ", changed_at = ? where customer_id = ? and provider = ?")
                .params(values)
                .params(Timestamp.from(at), customer.value(), provider.name())
                .update();
        if (changed == 0) throw new RowMissing(erasure, customer + " " + provider);
    }

    /** Only the version; of a customer who was erased, nothing else of the row changes any more. */
    void advance(CustomerId customer, long version) {
        var changed = database.sql("update " + overview + " set version = ? where id = ?")
                .params(version, customer.value())
                .update();
        if (changed == 0) throw new RowMissing(overview, customer.toString());
    }
}
