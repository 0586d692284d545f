package nl.hostforge.app.replay;

import static nl.hostforge.app.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.concurrent.CountDownLatch;
import nl.hostforge.app.Packages;
import nl.hostforge.app.running.HttpShop;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What answers say about where in the log they stand. */
@ReplayTest
class PositionsTest {
    private static final String PACKAGES = "/api/admin/packages";

    @LocalServerPort
    int port;

    @Autowired
    CommandGateway commands;

    @Autowired
    EventStore log;

    @Autowired
    TransactionManager transactions;

    @Autowired
    JdbcClient database;

    private HttpShop shop;

    @BeforeEach
    void signIn() {
        shop = new HttpShop("http://127.0.0.1:" + port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PACKAGES,
                "/api/admin/orders",
                "/api/admin/customers",
                "/api/admin/invoices",
                "/api/admin/tlds",
                "/api/admin/revenue"
            })
    void every_answer_from_a_read_model_bears_one_which_comes_to_the_end_of_the_log(String path) {
        commands.sendAndWait(Packages.introduce("position-of" + path.replace('/', '-')));
        var end = head();
        eventually(() -> assertThat(position(read(path))).isGreaterThanOrEqualTo(end));
    }

    @Test
    void visitors_are_not_told_how_busy_the_shop_is() throws Exception {
        assertThat(read("/api/v1/packages").headers().firstValue("Log-Position"))
                .isEmpty();
    }

    @Test
    void a_position_stays_below_an_event_that_may_still_come() throws Exception {
        var appended = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        var slow = Thread.ofVirtual().start(() -> appendSlowly("position-slow", appended, mayCommit));
        appended.await();
        commands.sendAndWait(Packages.introduce("position-overtakes"));
        eventually(() -> assertThat(read(PACKAGES).body()).contains("position-overtakes"));
        var overtaking = indexOf("position-overtakes");
        assertThat(position(read(PACKAGES))).isLessThan(overtaking - 1);
        mayCommit.countDown();
        slow.join();
        eventually(() -> assertThat(position(read(PACKAGES))).isGreaterThanOrEqualTo(overtaking));
        assertThat(read(PACKAGES).body()).contains("position-slow");
    }

    @Test
    void who_has_seen_more_is_told_that_it_is_not_there_yet() throws Exception {
        assertThat(shop.read(PACKAGES, "Min-Log-Position", "1").headers().firstValue("HostForge-Projection"))
                .isEmpty();
        var ahead = shop.read(PACKAGES, "Min-Log-Position", String.valueOf(head() + 1_000));
        assertThat(ahead.statusCode()).isEqualTo(200);
        assertThat(ahead.headers().firstValue("HostForge-Projection")).contains("behind");
        assertThat(shop.read(PACKAGES, "Min-Log-Position", "soon").statusCode()).isEqualTo(400);
    }

    private void appendSlowly(String slug, CountDownLatch appended, CountDownLatch mayCommit) {
        var unit = DefaultUnitOfWork.startAndGet(null);
        unit.attachTransaction(transactions);
        unit.executeWithResult(() -> {
            log.publish(Packages.firstEvent(Packages.introduced(slug)));
            unit.onPrepareCommit(it -> {
                appended.countDown();
                try {
                    mayCommit.await();
                } catch (InterruptedException stopped) {
                    throw new IllegalStateException(stopped);
                }
            });
            return null;
        });
    }

    private static long position(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.headers().firstValueAsLong("Log-Position").orElseThrow();
    }

    private HttpResponse<String> read(String path) throws IOException, InterruptedException {
        return shop.read(path);
    }

    private long head() {
        return database.sql("select max(global_index) from domain_event_entry")
                .query(Long.class)
                .single();
    }

    private long indexOf(String slug) {
        return database.sql("select global_index from domain_event_entry where aggregate_identifier = ?")
                .param(Packages.id(slug).toString())
                .query(Long.class)
                .single();
    }
}
