package nl.hostforge.app.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.hostforge.app.HostForgeTest;
import nl.hostforge.app.Packages;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HostForgeTest
class OneTransactionTest {
    @Autowired
    TransactionManager transactions;

    @Autowired
    EventStore log;

    @Autowired
    TokenStore tokens;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void aTableAndAToken() {
        database.sql("create table if not exists note (text varchar(20))").update();
        database.sql("delete from note").update();
        database.sql("delete from token_entry where processor_name = 'one-transaction'")
                .update();
        transactions.executeInTransaction(() -> tokens.initializeTokenSegments("one-transaction", 1));
    }

    @Test
    void axon_has_real_transactions() {
        assertThat(transactions).isInstanceOf(SpringTransactionManager.class);
    }

    @Test
    void event_row_and_token_are_stored_in_one_transaction() {
        inUnitOfWork(() -> writeAll("one-tx"));
        assertThat(database.sql("""
                        select count(distinct xmin::text) from (
                          select xmin from domain_event_entry where aggregate_identifier = :stream
                          union all select xmin from note
                          union all select xmin from token_entry where processor_name = 'one-transaction') written""")
                        .param("stream", Packages.id("one-tx").toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_failure_after_all_writes_leaves_none_of_them() {
        assertThatThrownBy(() -> inUnitOfWork(() -> {
                    writeAll("rolled-back");
                    throw new IllegalStateException("at the last moment");
                }))
                .hasMessage("at the last moment");
        assertThat(log.lastSequenceNumberFor(Packages.id("rolled-back").toString()))
                .isEmpty();
        assertThat(database.sql("select count(*) from note").query(Long.class).single())
                .isZero();
        assertThat(database.sql("select token from token_entry where processor_name = 'one-transaction'")
                        .query()
                        .singleRow())
                .containsEntry("token", null);
    }

    private void writeAll(String slug) {
        log.publish(Packages.firstEvent(Packages.introduced(slug)));
        database.sql("insert into note values (:slug)").param("slug", slug).update();
        tokens.storeToken(new GlobalSequenceTrackingToken(7), "one-transaction", 0);
    }

    private void inUnitOfWork(Runnable work) {
        var unit = DefaultUnitOfWork.startAndGet(null);
        unit.attachTransaction(transactions);
        var result = unit.executeWithResult(() -> {
            work.run();
            return null;
        });
        if (result.isExceptional()) throw (RuntimeException) result.exceptionResult();
    }
}
