package nl.hostforge.query.following;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import nl.hostforge.query.testing.QuerySideTest;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.JavaSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On the real tables: events are written as another node would, straight into them, and cannot be deserialized. */
@QuerySideTest
class LogFollowerTest {
    @Autowired
    DataSource dataSource;

    @Autowired
    JdbcClient database;

    private final String order = UUID.randomUUID().toString();
    private EndOfLog log;
    private LogFollower follower;

    @BeforeEach
    void start() {
        database.sql("drop table if exists DomainEventEntry, SnapshotEventEntry")
                .update();
        var serializer = JavaSerializer.builder().build();
        var engine = JdbcEventStorageEngine.builder()
                .connectionProvider(new DataSourceConnectionProvider(dataSource))
                .transactionManager(NoTransactionManager.INSTANCE)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        log = new EndOfLog(EmbeddedEventStore.builder()
                .storageEngine(engine)
                .optimizeEventConsumption(false)
                .build());
        follower = new LogFollower(log);
        follower.start();
    }

    @AfterEach
    void stop() {
        follower.stop();
    }

    @Test
    void news_that_another_node_wrote_wakes_who_waits_for_it_and_nobody_else() throws Exception {
        var mine = awaitedWhileReading(order);
        var others = follower.nextOf("another order");
        appendElsewhere(order, 0);
        log.signal();
        mine.get(10, SECONDS);
        assertThat(others).isNotDone();
        others.complete(null);
        assertThat(follower.waiting()).isZero();
    }

    @Test
    void a_lost_signal_costs_no_more_than_the_next_look() throws Exception {
        var next = awaitedWhileReading(order);
        appendElsewhere(order, 0);
        next.get(10, SECONDS);
    }

    @Test
    void a_store_without_signals_is_looked_at_too() throws Exception {
        log.silent = true;
        var next = awaitedWhileReading(order);
        appendElsewhere(order, 0);
        next.get(10, SECONDS);
    }

    @Test
    void an_event_that_was_numbered_before_the_end_and_committed_after_it_is_not_missed() throws Exception {
        database.sql("select setval(pg_get_serial_sequence('domainevententry', 'globalindex'), 2)")
                .query(Long.class)
                .single();
        appendElsewhere("another order", 0); // position 3; 1 and 2 are still on their way
        var next = awaitedWhileReading(order);
        appendElsewhere(order, 0, 2);
        log.signal();
        next.get(10, SECONDS);
    }

    @Test
    void when_the_database_was_lost_all_look_again_and_are_woken_as_before() throws Exception {
        var before = awaitedWhileReading(order);
        log.lost = true;
        log.signal();
        before.get(10, SECONDS); // told on reopening, since anything may have happened meanwhile
        var after = follower.nextOf(order);
        appendElsewhere(order, 0);
        log.signal();
        after.get(10, SECONDS);
        assertThat(log.opened).hasValueGreaterThan(1);
    }

    @Test
    void nobody_who_waits_costs_nothing() {
        appendElsewhere(order, 0);
        log.signal();
        assertThat(log.opened).hasValue(0);
        assertThat(follower.waiting()).isZero();
    }

    @Test
    void who_no_longer_waits_is_forgotten() {
        follower.nextOf(order).complete(null);
        follower.nextOf(order).completeOnTimeout(null, 1, TimeUnit.MILLISECONDS).join();
        assertThat(follower.waiting()).isZero();
    }

    @Test
    void one_too_many_is_refused() {
        var all = new ArrayList<CompletableFuture<Void>>();
        follower.stop(); // so that nobody is told meanwhile
        for (var number = 0; number < LogFollower.MOST; number++) all.add(follower.nextOf(order));
        assertThatThrownBy(() -> follower.nextOf(order)).isInstanceOf(TooManyFollowers.class);
        all.getFirst().complete(null);
        follower.nextOf(order).complete(null);
    }

    @Test
    void a_node_that_stops_lets_everybody_go() throws Exception {
        var next = awaitedWhileReading(order);
        follower.stop();
        next.get(10, SECONDS);
    }

    /** Waits once the end of the log is being read, so that only news can end it. */
    private CompletableFuture<Void> awaitedWhileReading(String aggregateId) throws Exception {
        follower.nextOf("the first, who is told when reading begins").get(10, SECONDS);
        return follower.nextOf(aggregateId);
    }

    private void appendElsewhere(String aggregateId, long sequence) {
        var position = database.sql("select nextval(pg_get_serial_sequence('domainevententry', 'globalindex'))")
                .query(Long.class)
                .single();
        appendElsewhere(aggregateId, sequence, position);
    }

    private void appendElsewhere(String aggregateId, long sequence, long position) {
        database.sql("insert into DomainEventEntry (globalIndex, aggregateIdentifier, sequenceNumber, type,"
                        + " eventIdentifier, metaData, payload, payloadRevision, payloadType, timeStamp)"
                        + " values (?, ?, ?, 'Order', ?, '?', '?', '1', 'nobody.KnowsThis', ?)")
                .params(
                        position,
                        aggregateId,
                        sequence,
                        UUID.randomUUID().toString(),
                        Instant.now().toString())
                .update();
    }

    /** The end of the log with a signal that the test gives, and that can be lost. */
    private static final class EndOfLog implements StreamableMessageSource<TrackedEventMessage<?>> {
        private final EmbeddedEventStore store;
        private final AtomicInteger opened = new AtomicInteger();
        private volatile Runnable reader = () -> {};
        private volatile boolean silent;
        private volatile boolean lost;

        private EndOfLog(EmbeddedEventStore store) {
            this.store = store;
        }

        void signal() {
            reader.run();
        }

        @Override
        public TrackingToken createHeadToken() {
            return store.createHeadToken();
        }

        @Override
        public BlockingStream<TrackedEventMessage<?>> openStream(TrackingToken position) {
            opened.incrementAndGet();
            var stream = store.openStream(position);
            return new BlockingStream<>() {
                @Override
                public boolean setOnAvailableCallback(Runnable callback) {
                    reader = callback;
                    return !silent;
                }

                @Override
                public Optional<TrackedEventMessage<?>> peek() {
                    return stream.peek();
                }

                @Override
                public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
                    if (lost) {
                        lost = false;
                        throw new EventStoreException("the connection was lost");
                    }
                    return stream.hasNextAvailable(timeout, unit);
                }

                @Override
                public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
                    return stream.nextAvailable();
                }

                @Override
                public void close() {
                    stream.close();
                }
            };
        }
    }
}
