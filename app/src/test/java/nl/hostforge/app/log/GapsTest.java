package nl.hostforge.app.log;

import static nl.hostforge.app.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import nl.hostforge.app.HostForgeTest;
import nl.hostforge.app.Packages;
import nl.hostforge.messages.hostingpackage.HostingPackageOverview;
import nl.hostforge.messages.hostingpackage.HostingPackageQuery.FindPackage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Positions are given out before the commit, so a reader can see a later event first. None may be passed over. */
@HostForgeTest
@TestPropertySource(properties = "test.log=with gaps") // which hold positions back for a minute
class GapsTest {
    @Autowired
    EventStore log;

    @Autowired
    TransactionManager transactions;

    @Autowired
    CommandGateway commands;

    @Autowired
    QueryGateway queries;

    @Autowired
    JdbcClient database;

    @Test
    void an_event_whose_transaction_commits_late_is_still_handled() throws Exception {
        var appended = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        var slow = Thread.ofVirtual().start(() -> appendThen("slow", appended, mayCommit, false));
        appended.await();
        commands.sendAndWait(Packages.introduce("overtakes-slow"));
        eventually(() -> assertThat(find("overtakes-slow")).isPresent());
        assertThat(find("slow")).isEmpty();
        mayCommit.countDown();
        slow.join();
        eventually(() -> assertThat(find("slow")).isPresent());
        assertThat(position("slow")).isLessThan(position("overtakes-slow"));
    }

    @Test
    void a_transaction_that_is_rolled_back_holds_nothing_up() throws Exception {
        var appended = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        mayEnd.countDown();
        Thread.ofVirtual()
                .start(() -> appendThen("rolled-back-gap", appended, mayEnd, true))
                .join();
        commands.sendAndWait(Packages.introduce("after-the-gap"));
        eventually(() -> assertThat(find("after-the-gap")).isPresent());
        assertThat(find("rolled-back-gap")).isEmpty();
    }

    @Test
    void positions_come_from_a_sequence_without_a_cache() {
        assertThat(database.sql("select cache_size from pg_sequences where sequencename like 'domain_event_entry%'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private void appendThen(String slug, CountDownLatch appended, CountDownLatch mayEnd, boolean rollBack) {
        var unit = DefaultUnitOfWork.startAndGet(null);
        unit.attachTransaction(transactions);
        unit.executeWithResult(() -> {
            log.publish(Packages.firstEvent(Packages.introduced(slug)));
            unit.onPrepareCommit(it -> {
                appended.countDown();
                try {
                    mayEnd.await();
                } catch (InterruptedException stopped) {
                    throw new IllegalStateException(stopped);
                }
                if (rollBack) throw new IllegalStateException("rolled back on purpose");
            });
            return null;
        });
    }

    private long position(String slug) {
        return database.sql("select global_index from domain_event_entry where aggregate_identifier = :id")
                .param("id", Packages.id(slug).toString())
                .query(Long.class)
                .single();
    }

    private Optional<HostingPackageOverview> find(String slug) {
        return queries.query(
                        new FindPackage(Packages.id(slug)),
                        ResponseTypes.optionalInstanceOf(HostingPackageOverview.class))
                .join();
    }
}
