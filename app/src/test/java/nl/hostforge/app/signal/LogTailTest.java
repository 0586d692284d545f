package nl.hostforge.app.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.StreamableMessageSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reading together gives each follower what reading alone would: everything once, whatever commits late or never. */
class LogTailTest {
    private static final int AT_HAND = 8;

    private final Log log = new Log();
    private final LogTail tail = new LogTail(log, AT_HAND);

    @Test
    void those_who_have_caught_up_cost_one_look_together() throws Exception {
        var followers = List.of(follower(nothing()), follower(nothing()), follower(nothing()));
        tail.open();
        append(1);
        for (var follower : followers) follower.readAll();
        tail.read();
        var looks = log.looks;
        append(2, 3);
        tail.read();
        for (var follower : followers) assertThat(follower.readAll().seen).containsExactly(1L, 2L, 3L);
        assertThat(log.looks - looks).isEqualTo(3); // one for each event, and one that finds no more
    }

    @Test
    void followers_are_woken_once_they_can_read_on() throws Exception {
        tail.open();
        append(1);
        var follower = follower(nothing()).readAll();
        follower.stream.setOnAvailableCallback(
                () -> assertThat(follower.readAll().seen).contains(2L));
        append(2);
        tail.read();
        assertThat(follower.seen).containsExactly(1L, 2L);
    }

    @Test
    void nobody_is_woken_for_what_does_not_concern_him_but_he_gets_it_with_the_next() throws Exception {
        tail.open();
        append(1);
        var follower = follower(nothing()).readAll();
        follower.stream.skipMessagesWithPayloadTypeOf(
                new GenericTrackedEventMessage<>(nothing(), GenericEventMessage.asEventMessage(1L)));
        var woken = new AtomicInteger();
        follower.stream.setOnAvailableCallback(woken::incrementAndGet);
        append(2);
        tail.read();
        assertThat(woken).hasValue(0);
        log.words = true;
        append(3);
        tail.read();
        assertThat(woken).hasValue(1);
        assertThat(follower.readAll().seen).containsExactly(1L, 2L, 3L);
    }

    @Test
    void who_joins_with_a_gap_that_nobody_else_knew_of_gets_what_fills_it() throws Exception {
        tail.open();
        append(10);
        var first = follower(GapAwareTrackingToken.newInstance(9, Set.of())).readAll();
        var second = follower(GapAwareTrackingToken.newInstance(9, Set.of(7L))).readAll();
        append(7);
        tail.read();
        assertThat(second.readAll().seen).containsExactly(10L, 7L);
        assertThat(first.readAll().seen).containsExactly(10L);
    }

    @Test
    void who_falls_behind_reads_alone_and_joins_again() throws Exception {
        tail.open();
        append(1);
        var slow = follower(nothing()).readAll();
        tail.read();
        for (var position = 2L; position <= 3 * AT_HAND; position++) append(position);
        tail.read();
        assertThat(slow.readAll().seen).hasSize(3 * AT_HAND);
        tail.read();
        append(100);
        tail.read();
        var looks = log.looks;
        assertThat(slow.readAll().seen).endsWith(100L);
        assertThat(log.looks).isEqualTo(looks);
    }

    @Test
    void after_a_failure_reading_goes_on_where_it_ended() throws Exception {
        tail.open();
        append(1);
        var follower = follower(nothing()).readAll();
        tail.read();
        append(2);
        log.fails = true;
        try {
            tail.read();
        } catch (EventStoreException away) {
            tail.forgetStream();
        }
        log.fails = false;
        tail.read();
        assertThat(follower.readAll().seen).containsExactly(1L, 2L);
    }

    @Test
    void once_nobody_reads_for_all_each_reads_alone() throws Exception {
        tail.open();
        append(1);
        var follower = follower(nothing()).readAll();
        tail.read();
        tail.close();
        append(2);
        assertThat(follower.readAll().seen).containsExactly(1L, 2L);
    }

    @Test
    void opened_again_it_goes_on_where_it_had_ended() throws Exception {
        tail.open();
        append(1);
        var follower = follower(nothing()).readAll();
        tail.read();
        tail.close();
        append(2);
        tail.open();
        follower.again();
        tail.read();
        append(3);
        tail.read();
        assertThat(follower.readAll().seen).containsExactly(1L, 2L, 3L);
    }

    @Test
    void what_an_upcaster_split_stays_together() throws Exception {
        tail.open();
        append(1);
        var follower = follower(nothing()).readAll();
        tail.read();
        log.split = true;
        append(2);
        tail.read();
        assertThat(follower.readAll().seen).containsExactly(1L, 2L, 2L);
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    /** Transactions that commit late, or never; followers that come, lag, and come back where they had stopped. */
    @ParameterizedTest
    @MethodSource("seeds")
    void everybody_gets_everything_once(long seed) throws Exception {
        var random = new Random(seed);
        tail.open();
        var inFlight = new ArrayList<Long>();
        var followers = new ArrayList<>(List.of(follower(nothing())));
        var next = 1L;
        for (var step = 0; step < 400; step++)
            switch (random.nextInt(12)) {
                case 0, 1, 2 -> append(next++);
                case 3 -> inFlight.add(next++);
                case 4 -> {
                    if (!inFlight.isEmpty()) append(inFlight.remove(random.nextInt(inFlight.size())));
                }
                case 5 -> {
                    if (!inFlight.isEmpty()) inFlight.remove(random.nextInt(inFlight.size())); // rolled back
                }
                case 6, 7 -> tail.read();
                case 8 -> {
                    if (followers.size() < 6) followers.add(follower(nothing()));
                }
                case 9 -> followers.get(random.nextInt(followers.size())).again();
                default -> followers.get(random.nextInt(followers.size())).readSome(random.nextInt(5));
            }
        for (var position : inFlight) append(position);
        tail.read();
        for (var follower : followers) {
            follower.readAll();
            tail.read();
            assertThat(follower.readAll().seen)
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(log.committed);
        }
    }

    private static GapAwareTrackingToken nothing() {
        return GapAwareTrackingToken.newInstance(0, Set.of());
    }

    private void append(long... positions) {
        for (var position : positions) log.committed.add(position);
    }

    private Follower follower(TrackingToken place) {
        return new Follower(place);
    }

    private final class Follower {
        final List<Long> seen = new ArrayList<>();
        private TrackingToken place;
        private FollowingStream stream;

        Follower(TrackingToken place) {
            this.place = place;
            this.stream = new FollowingStream(log, tail, place);
        }

        /** As after a restart: with the place that was kept. */
        void again() {
            stream.close();
            stream = new FollowingStream(log, tail, place);
        }

        Follower readAll() {
            return readSome(Integer.MAX_VALUE);
        }

        /** An empty look may be one that joined, after which there may be more. */
        Follower readSome(int most) {
            try {
                for (var left = most; left > 0; left--) {
                    if (!stream.hasNextAvailable() && !stream.hasNextAvailable()) return this;
                    var message = stream.nextAvailable();
                    place = message.trackingToken();
                    seen.add(Long.valueOf(message.getPayload().toString()));
                }
                return this;
            } catch (InterruptedException never) {
                throw new IllegalStateException(never);
            }
        }
    }

    /** A log in which positions become visible in any order, read as the store reads it. */
    private static final class Log implements StreamableMessageSource<TrackedEventMessage<?>> {
        final Set<Long> committed = new ConcurrentSkipListSet<>();
        int looks;
        boolean fails;
        boolean split;
        boolean words;

        @Override
        public BlockingStream<TrackedEventMessage<?>> openStream(TrackingToken from) {
            return new BlockingStream<>() {
                private GapAwareTrackingToken place = (GapAwareTrackingToken) from;
                private final List<TrackedEventMessage<?>> ready = new ArrayList<>();

                @Override
                public Optional<TrackedEventMessage<?>> peek() {
                    return hasNextAvailable() ? Optional.of(ready.getFirst()) : Optional.empty();
                }

                @Override
                public boolean hasNextAvailable(int timeout, TimeUnit unit) {
                    if (!ready.isEmpty()) return true;
                    looks++;
                    if (fails) throw new EventStoreException("the database is away");
                    var gaps = new TreeSet<>(place.getGaps());
                    var next = committed.stream()
                            .filter(position -> position > place.getIndex() || gaps.contains(position))
                            .findFirst();
                    if (next.isEmpty()) return false;
                    place = place.advanceTo(next.get(), 10_000);
                    var message = new GenericTrackedEventMessage<>(
                            place,
                            GenericEventMessage.asEventMessage(
                                    words ? next.get().toString() : next.get()));
                    ready.add(message);
                    if (split) ready.add(message);
                    return true;
                }

                @Override
                public TrackedEventMessage<?> nextAvailable() {
                    return ready.removeFirst();
                }

                @Override
                public void close() {}
            };
        }
    }
}
