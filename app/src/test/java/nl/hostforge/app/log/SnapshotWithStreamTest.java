package nl.hostforge.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import nl.hostforge.app.HostForgeTest;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.numberseries.NumberSeriesEvent.NumberAllocated;
import nl.hostforge.messages.numberseries.NumberSeriesId;
import nl.hostforge.messages.order.OrderNumber;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a command reads of its aggregate: all of it, once, in order, whether or not a snapshot stands for the beginning. */
@HostForgeTest
class SnapshotWithStreamTest {
    @Autowired
    EventStore log;

    @Autowired
    EventStorageEngine engine;

    @Autowired
    TransactionManager transactions;

    private final NumberSeriesId stream = new NumberSeriesId("test/" + UUID.randomUUID());

    @Test
    void nothing_of_a_stream_that_does_not_exist() {
        assertThat(readByACommand()).isEmpty();
    }

    @Test
    void a_stream_without_a_snapshot_from_its_first_event() {
        append(0, 2);
        assertThat(readByACommand()).containsExactly(0L, 1L, 2L);
    }

    @Test
    void a_snapshot_and_what_came_after_it() {
        append(0, 9);
        engine.storeSnapshot(event(6));
        assertThat(readByACommand()).containsExactly(6L, 7L, 8L, 9L);
    }

    @Test
    void a_snapshot_alone_when_nothing_came_after_it() {
        append(0, 3);
        engine.storeSnapshot(event(3));
        assertThat(readByACommand()).containsExactly(3L);
    }

    @Test
    void more_than_one_read_brings() {
        append(0, 1_700);
        assertThat(readByACommand())
                .isEqualTo(LongStream.rangeClosed(0, 1_700).boxed().toList());
        engine.storeSnapshot(event(100));
        assertThat(readByACommand())
                .isEqualTo(LongStream.rangeClosed(100, 1_700).boxed().toList());
    }

    @Test
    void a_second_look_in_the_same_unit_of_work_sees_what_was_stored_meanwhile() {
        append(0, 1);
        var seen = inUnitOfWork(() -> {
            var first = read();
            append(2, 2);
            return List.of(
                    first,
                    read(),
                    log.readEvents(stream.toString(), 0)
                            .asStream()
                            .map(SnapshotWithStreamTest::number)
                            .toList());
        });
        assertThat(seen).containsExactly(List.of(0L, 1L), List.of(0L, 1L, 2L), List.of(0L, 1L, 2L));
    }

    @Test
    void outside_a_unit_of_work_the_same() {
        append(0, 4);
        engine.storeSnapshot(event(2));
        assertThat(read()).containsExactly(2L, 3L, 4L);
    }

    private List<Long> readByACommand() {
        return inUnitOfWork(this::read);
    }

    private <T> T inUnitOfWork(Callable<T> work) {
        var unit = DefaultUnitOfWork.startAndGet(null);
        unit.attachTransaction(transactions);
        return unit.executeWithResult(work::call).getPayload();
    }

    private List<Long> read() {
        return log.readEvents(stream.toString())
                .asStream()
                .map(SnapshotWithStreamTest::number)
                .toList();
    }

    private static Long number(DomainEventMessage<?> event) {
        return event.getSequenceNumber();
    }

    private void append(long from, long to) {
        engine.appendEvents(
                LongStream.rangeClosed(from, to).mapToObj(this::event).toList());
    }

    private DomainEventMessage<?> event(long number) {
        // of the one family with snapshots whose events no projection hears
        return new GenericDomainEventMessage<>(
                "NumberSeries",
                stream.toString(),
                number,
                new NumberAllocated(stream, new OrderId(Ids.next()), number, OrderNumber.of(number)));
    }
}
