package nl.hostforge.query.timeline;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.order.OrderQuery.AwaitOrderNews;
import nl.hostforge.messages.readmodel.TimelineEntry;
import nl.hostforge.query.testing.InMemoryVault;
import nl.hostforge.query.testing.OrderStory;
import nl.hostforge.query.testing.QuerySideTest;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Asked over a query bus that opens a transaction for each question, as the real one does. */
@QuerySideTest
class OrderNewsTest {
    private static final Duration LONG = Duration.ofMinutes(10);

    @Autowired
    EventStore log;

    @Autowired
    InMemoryVault vault;

    @Autowired
    OrderTimelines timelines;

    private final AtomicInteger openTransactions = new AtomicInteger();
    private QueryGateway queries;
    private OrderStory order;
    private long next;

    @BeforeEach
    void placeAnOrder() {
        var bus = SimpleQueryBus.builder().transactionManager(this::begin).build();
        new AnnotationQueryHandlerAdapter<>(timelines).subscribe(bus);
        queries = DefaultQueryGateway.builder().queryBus(bus).build();
        order = new OrderStory(vault, new CustomerId(Ids.next()), 1);
        happen(order.created());
    }

    @Test
    void what_happened_already_is_answered_at_once() throws Exception {
        assertThat(sequences(ask(-1, LONG))).containsExactly(0L);
        happen(order.approved(), order.provisioned());
        assertThat(sequences(ask(0, LONG))).containsExactly(1L, 2L);
    }

    @Test
    void what_has_yet_to_happen_is_waited_for_without_a_transaction_and_without_the_asker_s_thread() throws Exception {
        var answer = ask(0, LONG);
        assertThat(answer).isNotDone();
        assertThat(openTransactions).hasValue(0);
        happen(order.approved());
        assertThat(sequences(answer)).containsExactly(1L);
    }

    @Test
    void news_of_another_order_is_none() throws Exception {
        var answer = ask(0, LONG);
        var mine = order;
        order = new OrderStory(vault, new CustomerId(Ids.next()), 2);
        next = 0;
        happen(order.created());
        assertThat(sequences(ask(-1, LONG))).containsExactly(0L);
        assertThat(answer).isNotDone();
        order = mine;
        next = 1;
        happen(order.approved());
        assertThat(sequences(answer)).containsExactly(1L);
    }

    @Test
    void when_nothing_happens_in_time_the_answer_is_empty() throws Exception {
        assertThat(sequences(ask(0, Duration.ofMillis(20)))).isEmpty();
        assertThat(sequences(ask(0, Duration.ZERO))).isEmpty();
    }

    @Test
    void many_may_wait_for_one_order() throws Exception {
        var answers = IntStream.range(0, 200).mapToObj(number -> ask(0, LONG)).toList();
        happen(order.approved());
        for (var answer : answers) assertThat(sequences(answer)).containsExactly(1L);
    }

    @Test
    void an_order_that_is_not_there_has_no_news() throws Exception {
        var question = new AwaitOrderNews(new OrderId(Ids.next()), Language.DUTCH, -1, Duration.ofMillis(20));
        assertThat(sequences(queries.query(question, ResponseTypes.multipleInstancesOf(TimelineEntry.class))))
                .isEmpty();
    }

    private CompletableFuture<List<TimelineEntry>> ask(long after, Duration atMost) {
        return queries.query(
                new AwaitOrderNews(order.id, Language.DUTCH, after, atMost),
                ResponseTypes.multipleInstancesOf(TimelineEntry.class));
    }

    private static List<Long> sequences(CompletableFuture<List<TimelineEntry>> answer) throws Exception {
        return answer.get(20, SECONDS).stream().map(TimelineEntry::sequence).toList();
    }

    private void happen(Object... events) {
        for (var event : events)
            log.publish(new GenericDomainEventMessage<>("Order", order.id.toString(), next++, event));
    }

    private Transaction begin() {
        openTransactions.incrementAndGet();
        return new Transaction() {
            @Override
            public void commit() {
                openTransactions.decrementAndGet();
            }

            @Override
            public void rollback() {
                openTransactions.decrementAndGet();
            }
        };
    }
}
