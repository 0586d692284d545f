package nl.hostforge.app.signal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import nl.hostforge.app.signal.LogTail.Entry;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * The log from a place on: read alone until its end is reached, and from there on together with all others. Who falls too
 * far behind reads alone again. Read by one thread; woken by another.
 */
final class FollowingStream implements BlockingStream<TrackedEventMessage<?>>, LogTail.Follower {
    /** As the store does it: a gap this far back is given up. */
    private static final int FURTHEST_GAP = 10_000;

    private static final long NOT_JOINED = -1;

    /** Of whoever waits here instead of being called back, which no event processor does. */
    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(10);

    private final StreamableMessageSource<TrackedEventMessage<?>> log;
    private final LogTail tail;
    private final Deque<TrackedEventMessage<?>> ready = new ArrayDeque<>();
    private final Set<Class<?>> passedOver = ConcurrentHashMap.newKeySet();
    private BlockingStream<TrackedEventMessage<?>> alone;
    private TrackingToken place;
    private long after = NOT_JOINED;
    private volatile Runnable callback = () -> {};

    FollowingStream(StreamableMessageSource<TrackedEventMessage<?>> log, LogTail tail, TrackingToken place) {
        this.log = log;
        this.tail = tail;
        this.place = place;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return hasNextAvailable() ? Optional.of(ready.peek()) : Optional.empty();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        var until = System.nanoTime() + unit.toNanos(timeout);
        while (ready.isEmpty() && !fetch()) {
            var left = until - System.nanoTime();
            if (left <= 0) return false;
            TimeUnit.NANOSECONDS.sleep(Math.min(left, BETWEEN_LOOKS));
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(Integer.MAX_VALUE, TimeUnit.MILLISECONDS)) continue;
        return ready.poll();
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        this.callback = callback;
        tail.add(this);
        return true;
    }

    @Override
    public boolean cares(Set<Class<?>> payloadTypes) {
        return !passedOver.containsAll(payloadTypes);
    }

    @Override
    public void wake() {
        callback.run();
    }

    /** They are still given out, since with them a processor's place moves on; but nobody is woken for them alone. */
    @Override
    public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> passed) {
        passedOver.add(passed.getPayloadType());
    }

    @Override
    public void close() {
        tail.remove(this);
        readTogether();
    }

    private boolean fetch() throws InterruptedException {
        if (after != NOT_JOINED && tail.isOpen()) {
            while (after < tail.newest()) {
                var entry = tail.entry(after + 1);
                if (entry == null) break;
                after++;
                if (isNews(entry)) return take(entry);
            }
            if (after == tail.newest()) return false;
        }
        return fetchAlone();
    }

    private boolean fetchAlone() throws InterruptedException {
        after = NOT_JOINED;
        if (alone == null) alone = log.openStream(place);
        if (alone.hasNextAvailable()) {
            var message = alone.nextAvailable();
            place = message.trackingToken();
            return ready.add(message);
        }
        if (tail.isOpen() && place instanceof GapAwareTrackingToken known) {
            after = tail.join(known);
            readTogether();
        }
        return false;
    }

    private void readTogether() {
        if (alone != null) alone.close();
        alone = null;
    }

    private boolean isNews(Entry entry) {
        var known = (GapAwareTrackingToken) place;
        return entry.position() > known.getIndex() || known.getGaps().contains(entry.position());
    }

    private boolean take(Entry entry) {
        place = withoutGapsGivenUp(((GapAwareTrackingToken) place).advanceTo(entry.position(), FURTHEST_GAP), entry);
        for (var message : entry.messages())
            ready.add(place.equals(message.trackingToken()) ? message : message.withTrackingToken(place));
        return true;
    }

    /** What the reader gave up is given up: nobody will read it. */
    private static GapAwareTrackingToken withoutGapsGivenUp(GapAwareTrackingToken place, Entry entry) {
        var known = entry.place().getGaps();
        if (known.containsAll(place.getGaps().headSet(entry.place().getIndex()))) return place;
        var left = new TreeSet<>(place.getGaps());
        left.removeIf(gap -> gap < entry.place().getIndex() && !known.contains(gap));
        return GapAwareTrackingToken.newInstance(place.getIndex(), left);
    }
}
