package nl.hostforge.app.signal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.axonframework.common.io.IOUtils;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * The end of the log, read once for all who follow it on this node: an append costs one look at the log, and not one for
 * each event processor. What was read last stays at hand for those who are not that far yet.
 *
 * <p>Positions are given out before the commit, so an event may turn up behind others that were read already. Who joins
 * knows of some such gaps, and the reader may know of others: it then goes back to where it has read nothing that the new
 * follower has not. So an event may be read twice, and each follower passes over what it has had.
 *
 * <p>Axon's own store can share what it reads too, but only among readers whose gaps are exactly the same, which they are
 * not after a restart; and it cannot be stopped and started again.
 */
final class LogTail {
    private static final int BETWEEN_WAKES = 100;

    private final StreamableMessageSource<TrackedEventMessage<?>> log;
    private final int atHand;
    private final AtomicReferenceArray<Entry> entries;
    private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
    private final Semaphore looks = new Semaphore(0);
    private volatile boolean open;
    private volatile long newest;

    // guarded by this
    private GapAwareTrackingToken read;
    private boolean hasToGoBack;

    // the reader's alone
    private BlockingStream<TrackedEventMessage<?>> stream;
    private GapAwareTrackingToken streamed;

    /** @param atHand how many events stay at hand; whoever is further behind reads alone until it has caught up */
    LogTail(StreamableMessageSource<TrackedEventMessage<?>> log, int atHand) {
        this.log = log;
        this.atHand = atHand;
        this.entries = new AtomicReferenceArray<>(atHand);
    }

    /**
     * What is stored at one position of the log.
     *
     * @param number counts what was read, from 1
     * @param position the event's own; that of the place is the furthest one that was read
     * @param place what has been read once this was
     * @param messages one, or what an upcaster made of one
     */
    record Entry(long number, long position, GapAwareTrackingToken place, List<TrackedEventMessage<?>> messages) {}

    /** Somebody who wants to be woken once there is something to read. */
    interface Follower {
        /** @param payloadTypes what was read since */
        boolean cares(Set<Class<?>> payloadTypes);

        void wake();
    }

    /** From now on somebody reads, and one can join; what was read before goes on where it ended. */
    synchronized void open() {
        hasToGoBack = read != null;
        open = true;
    }

    /** Nobody reads any more: who followed goes on alone. */
    void close() {
        open = false;
        closeStream();
        wakeAll();
    }

    void wakeAll() {
        followers.forEach(Follower::wake);
    }

    boolean isOpen() {
        return open;
    }

    void add(Follower follower) {
        followers.add(follower);
    }

    void remove(Follower follower) {
        followers.remove(follower);
    }

    /** Something was appended, here or on another node; or may have been. */
    void look() {
        looks.release();
    }

    /** Waits until there may be something to read, but no longer than this. */
    void awaitLook(Duration atMost) throws InterruptedException {
        if (looks.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) looks.drainPermits();
    }

    /**
     * Has all that the given place does not cover read after this.
     *
     * @return the number after which to follow
     */
    synchronized long join(GapAwareTrackingToken place) {
        if (read == null || !place.covers(read)) {
            read = read == null ? place : (GapAwareTrackingToken) read.lowerBound(place);
            hasToGoBack = true;
            look();
        }
        return newest;
    }

    /** @return the number of the newest entry; 0 before the first */
    long newest() {
        return newest;
    }

    /** @return the entry of this number, or null if it is not at hand */
    Entry entry(long number) {
        var entry = entries.get((int) (number % atHand));
        return entry != null && entry.number() == number ? entry : null;
    }

    /** Reads all that is there, and wakes who waits for it. One thread alone may read. */
    void read() throws InterruptedException {
        do {
            goBack();
            if (stream != null) readOn();
        } while (open && hasToGoBack());
    }

    /** After a failure: the next look goes on where the last one ended. */
    synchronized void forgetStream() {
        closeStream();
        hasToGoBack = read != null;
    }

    private synchronized boolean hasToGoBack() {
        return hasToGoBack;
    }

    private void goBack() {
        synchronized (this) {
            if (!hasToGoBack) return;
            hasToGoBack = false;
            streamed = read;
        }
        closeStream();
        stream = log.openStream(streamed);
    }

    private void closeStream() {
        IOUtils.closeQuietly(stream);
        stream = null;
    }

    private void readOn() throws InterruptedException {
        var ofOne = new ArrayList<TrackedEventMessage<?>>();
        var types = new HashSet<Class<?>>();
        while (open && stream.hasNextAvailable()) {
            var next = stream.nextAvailable();
            if (!ofOne.isEmpty() && !ofOne.getFirst().getIdentifier().equals(next.getIdentifier())) {
                keep(List.copyOf(ofOne));
                ofOne.clear();
                if (hasToGoBack()) break; // also while appends never pause; the next one is read again
                if (newest % BETWEEN_WAKES == 0) wakeThoseWhoCare(types);
            }
            ofOne.add(next);
            types.add(next.getPayloadType());
        }
        if (!ofOne.isEmpty()) keep(List.copyOf(ofOne));
        if (!types.isEmpty()) wakeThoseWhoCare(types);
    }

    /** Waking a processor makes several threads run, and most have nothing to do with most events. */
    private void wakeThoseWhoCare(Set<Class<?>> types) {
        for (var follower : followers) if (follower.cares(types)) follower.wake();
        types.clear();
    }

    private synchronized void keep(List<TrackedEventMessage<?>> messages) {
        var place = (GapAwareTrackingToken) messages.getFirst().trackingToken();
        var number = newest + 1;
        var entry = new Entry(number, positionBetween(streamed, place), place, messages);
        entries.set((int) (number % atHand), entry);
        newest = number;
        streamed = place;
        if (!hasToGoBack) read = place; // else that is where to go back to
    }

    /** Of an event that fills a gap, the place that it leads to does not tell the position, but what became of the gaps. */
    private static long positionBetween(GapAwareTrackingToken before, GapAwareTrackingToken after) {
        if (after.getIndex() > before.getIndex()) return after.getIndex();
        var filled = new TreeSet<>(before.getGaps());
        filled.removeAll(after.getGaps());
        return filled.last(); // those before it were given up with it
    }
}
