package nl.hostforge.query.following;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Reads the end of the log, once per node and only while somebody waits, and notes whose streams grew. Payloads stay
 * as they are stored. Being told means no more than "look again": whoever waits reads the stream itself, so a false
 * alarm does no harm, and all are alarmed whenever the log was not read for a while.
 */
@Component
public class LogFollower implements SmartLifecycle {
    /** How many may wait on one node; each costs some hundred bytes and, when told, one short read. */
    static final int MOST = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(LogFollower.class);
    /** A lost signal costs this much. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    /** Who follows asks again and again, so the log is read on for a moment after the last one left. */
    private static final Duration LINGER = Duration.ofSeconds(10);
    /**
     * Positions are given out before the commit: an event that is still on its way may stand before the end. Read from
     * so many positions earlier, it is seen as a gap, and gaps are come back for.
     */
    private static final long STILL_ON_THEIR_WAY = 200;

    private final StreamableMessageSource<TrackedEventMessage<?>> log;
    private final Map<String, Set<CompletableFuture<Void>>> waiting = new ConcurrentHashMap<>();
    private final AtomicInteger howMany = new AtomicInteger();
    private final Semaphore alarm = new Semaphore(0);
    private volatile boolean running;
    private Thread thread;

    /** @param signalledEvents the bean of this name, which wakes its readers at each append; else the store itself */
    LogFollower(StreamableMessageSource<TrackedEventMessage<?>> signalledEvents) {
        this.log = signalledEvents;
    }

    /**
     * Waits for the next event of a stream. Ask before looking at the stream, so that nothing falls between.
     *
     * @return completed when there may be news; complete it yourself to wait no longer
     * @throws TooManyFollowers if too many wait on this node already
     */
    public CompletableFuture<Void> nextOf(String aggregateId) {
        if (howMany.incrementAndGet() > MOST) {
            howMany.decrementAndGet();
            throw new TooManyFollowers();
        }
        var next = new CompletableFuture<Void>();
        waiting.compute(aggregateId, (id, others) -> {
            var all = others == null ? ConcurrentHashMap.<CompletableFuture<Void>>newKeySet() : others;
            all.add(next);
            return all;
        });
        next.whenComplete((told, failure) -> leave(aggregateId, next));
        alarm.release();
        return next;
    }

    private void leave(String aggregateId, CompletableFuture<Void> next) {
        howMany.decrementAndGet();
        waiting.computeIfPresent(aggregateId, (id, all) -> {
            all.remove(next);
            return all.isEmpty() ? null : all;
        });
    }

    /** @return how many wait now */
    int waiting() {
        return howMany.get();
    }

    private void follow() {
        while (running)
            try {
                if (waiting.isEmpty()) alarm.acquire();
                else readWhileSomebodyWaits();
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException lost) {
                // its message may quote a statement, and who waits looks again once the log can be read
                if (running)
                    LOG.warn(
                            "the end of the log cannot be read: {}",
                            lost.getClass().getName());
                pause();
            }
    }

    private void readWhileSomebodyWaits() throws InterruptedException {
        try (var end = log.openStream(nearTheEnd())) {
            var wakes = end.setOnAvailableCallback(alarm::release);
            tellAll();
            var lastSeen = System.nanoTime();
            while (running && System.nanoTime() - lastSeen < LINGER.toNanos()) {
                if (wakes) awaitAlarm();
                tellOfEach(end, wakes ? Duration.ZERO : BETWEEN_LOOKS);
                if (!waiting.isEmpty()) lastSeen = System.nanoTime();
            }
        }
    }

    private TrackingToken nearTheEnd() {
        var end = log.createHeadToken();
        return end instanceof GapAwareTrackingToken position
                ? GapAwareTrackingToken.newInstance(Math.max(-1, position.getIndex() - STILL_ON_THEIR_WAY), Set.of())
                : end;
    }

    private void awaitAlarm() throws InterruptedException {
        if (alarm.tryAcquire(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) alarm.drainPermits();
    }

    private void tellOfEach(BlockingStream<TrackedEventMessage<?>> end, Duration atMost) throws InterruptedException {
        while (running && end.hasNextAvailable((int) atMost.toMillis(), TimeUnit.MILLISECONDS))
            if (end.nextAvailable() instanceof DomainEventMessage<?> event) tell(event.getAggregateIdentifier());
    }

    private void tell(String aggregateId) {
        var those = waiting.get(aggregateId);
        if (those != null) List.copyOf(those).forEach(next -> next.complete(null));
    }

    private void tellAll() {
        List.copyOf(waiting.keySet()).forEach(this::tell);
    }

    private void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("log-follower").start(this::follow);
    }

    @Override
    public synchronized void stop() {
        running = false;
        thread.interrupt();
        tellAll();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
