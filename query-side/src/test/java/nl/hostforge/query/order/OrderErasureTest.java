package nl.hostforge.query.order;

import static nl.hostforge.query.testing.OrderStory.DOMAIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import nl.hostforge.messages.customer.CustomerEvent.CustomerErased;
import nl.hostforge.messages.customer.EmailClaimId;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.order.OrderDetails;
import nl.hostforge.messages.order.OrderFilter;
import nl.hostforge.messages.order.OrderQuery.FindOrder;
import nl.hostforge.messages.order.OrderQuery.FindOrders;
import nl.hostforge.messages.order.OrderSort;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.query.testing.CustomerStory;
import nl.hostforge.query.testing.InMemoryVault;
import nl.hostforge.query.testing.OrderEvents;
import nl.hostforge.query.testing.OrderStory;
import nl.hostforge.query.testing.Playback;
import nl.hostforge.query.testing.QuerySideTest;
import nl.hostforge.query.testing.Someone;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@QuerySideTest
class OrderErasureTest {
    /** What nothing that is left may contain. */
    private static final List<String> PERSONAL =
            List.of("Anna", "anna", "Vries", "voorbeeld.nl\"", "Graag", "NL001234567B01");

    @Autowired
    Playback playback;

    @Autowired
    InMemoryVault vault;

    @Autowired
    OrderQueries queries;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transactions;

    CustomerId customer;
    OrderStory order;

    @BeforeEach
    void begin() {
        playback.forgetEverything();
        customer = new CustomerId(Ids.next());
        order = new OrderStory(vault, customer, 10001);
        playback.happen(customer, new CustomerStory(vault, customer).registered(Someone.anna()));
    }

    @Test
    void an_erasure_blanks_what_is_personal_in_every_order_of_the_customer_and_in_no_other() {
        playback.happen(order.id, OrderEvents.oneOfEach(order).toArray());
        var theirs = new OrderStory(vault, customer, 10002);
        playback.happen(theirs.id, theirs.created());
        var anothers = new OrderStory(vault, new CustomerId(Ids.next()), 10003);
        playback.happen(anothers.id, anothers.created());
        playback.happen(customer, erased());
        for (var id : List.of(order.id, theirs.id))
            assertThat(queries.answer(new FindOrder(id)).orElseThrow())
                    .returns(null, OrderDetails::orderedBy)
                    .returns(null, OrderDetails::vatNumber)
                    .returns(null, OrderDetails::note)
                    .returns(null, OrderDetails::rejection);
        assertThat(details().steps())
                .allSatisfy(step -> assertThat(step.failureWords()).isNull());
        assertThat(details().compensations())
                .allSatisfy(undone -> assertThat(undone.failureWords()).isNull());
        assertThat(queries.answer(new FindOrder(anothers.id)).orElseThrow().orderedBy())
                .isNotNull();
        assertThat(search("vries")).containsExactly(anothers.number.value());
    }

    @Test
    void after_an_erasure_no_trace_is_left_in_any_column() {
        playback.happen(order.id, OrderEvents.oneOfEach(order).toArray());
        assertThat(everything()).contains("Anna");
        playback.happen(customer, erased());
        PERSONAL.forEach(trace -> assertThat(everything()).doesNotContain(trace));
    }

    @Test
    void what_happens_after_an_erasure_brings_nothing_personal_back() {
        playback.happen(order.id, order.created(), order.approved());
        playback.happen(customer, erased());
        playback.happen(
                order.id,
                order.failed(DOMAIN, 1, 1, true),
                order.removalRequested(1),
                order.removalFailed(true),
                order.rejected());
        PERSONAL.forEach(trace -> assertThat(everything()).doesNotContain(trace));
    }

    @Test
    void an_order_that_comes_in_after_the_erasure_of_its_customer_comes_in_blank() {
        playback.happen(customer, erased());
        playback.happen(order.id, order.created());
        assertThat(details().orderedBy()).isNull();
        PERSONAL.forEach(trace -> assertThat(everything()).doesNotContain(trace));
    }

    @Test
    void an_erasure_waits_for_an_order_that_is_just_coming_in() throws Exception {
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        var cameIn = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var comingIn = threads.submit(() -> transactions.executeWithoutResult(transaction -> {
            playback.happen(order.id, order.created());
            cameIn.countDown();
            await(mayEnd);
        }));
        await(cameIn);
        var erasure = threads.submit(() -> playback.happen(customer, erased()));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(this::somebodyWaits);
        mayEnd.countDown();
        comingIn.get(20, TimeUnit.SECONDS);
        erasure.get(20, TimeUnit.SECONDS);
        assertThat(details().orderedBy()).isNull();
    }

    @Test
    void a_rebuild_after_the_keys_are_gone_gives_what_the_erasure_left() {
        playback.happen(order.id, OrderEvents.oneOfEach(order).toArray());
        playback.happen(customer, erased());
        var live = playback.contents("order-overview");
        vault.destroy(KeyRef.contact(customer));
        var again = new OrderStory(vault, customer, 10001, order.id);
        var readAgain = OrderEvents.oneOfEach(again);
        var log = playback.log().stream()
                .<org.axonframework.eventhandling.DomainEventMessage<?>>map(
                        event -> event.getAggregateIdentifier().equals(order.id.toString())
                                ? playback.withPayload(event, readAgain.get((int) event.getSequenceNumber()))
                                : event)
                .toList();
        playback.rebuild("order-overview", 500, log);
        assertThat(playback.contents("order-overview")).isEqualTo(live);
    }

    private CustomerErased erased() {
        return new CustomerErased(customer, EmailClaimId.of("anna"));
    }

    private OrderDetails details() {
        return queries.answer(new FindOrder(order.id)).orElseThrow();
    }

    private List<String> search(String text) {
        var filter = new OrderFilter(null, text, null);
        return queries.answer(new FindOrders(filter, OrderSort.NEWEST_FIRST, null, 10)).items().stream()
                .map(row -> row.number().value())
                .toList();
    }

    /** All that is stored, lines left out: a domain name is no personal value. */
    private String everything() {
        return playback.contents("order-overview").toString().replace("voorbeeld.nl", "");
    }

    private boolean somebodyWaits() {
        return database.sql("select exists (select from pg_locks where locktype = 'advisory' and not granted)")
                .query(Boolean.class)
                .single();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) throw new IllegalStateException("nobody came");
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }
}
