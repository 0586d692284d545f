package nl.hostforge.api.timeline;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import nl.hostforge.messages.order.OrderStatus;
import nl.hostforge.messages.readmodel.TimelineEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One client that follows one order (server-sent events: HTML, section 9.2). It runs on a virtual thread of its own,
 * which holds nothing while it waits. Whatever goes wrong ends it without a word: the client comes back by itself and
 * says where it left off.
 */
final class OrderStream {
    private static final Logger log = LoggerFactory.getLogger(OrderStream.class);
    private static final Set<String> FINAL = Set.of(OrderStatus.ACTIVE.name(), OrderStatus.CANCELLED.name());
    private static final Duration COME_BACK_AFTER = Duration.ofSeconds(2);

    private final SseEmitter client;
    private final Function<List<TimelineEntry>, List<?>> bodies;
    private final FollowingSettings settings;
    private final Clock clock;
    private final Instant opened;
    private Instant lastSent;
    private volatile boolean closed;

    OrderStream(
            SseEmitter client, Function<List<TimelineEntry>, List<?>> bodies, FollowingSettings settings, Clock clock) {
        this.client = client;
        this.bodies = bodies;
        this.settings = settings;
        this.clock = clock;
        this.opened = clock.instant();
        this.lastSent = opened;
    }

    /**
     * Sends what the client lacks, then what happens, until the order needs no more watching, the client is gone, or the
     * stream's life is over.
     *
     * @param known all that happened so far
     * @param after number of the last event that the client has
     * @param waitForNews what happened after an event, once something did or some time passed
     */
    void run(List<TimelineEntry> known, long after, LongFunction<List<TimelineEntry>> waitForNews) {
        try {
            send(SseEmitter.event().reconnectTime(COME_BACK_AFTER.toMillis()).comment("hello"));
            var last = known.getLast();
            send(known.stream().filter(entry -> entry.sequence() > after).toList());
            while (!closed && !isFinal(last) && clock.instant().isBefore(opened.plus(settings.life()))) {
                var news = waitForNews.apply(last.sequence());
                send(news);
                if (!news.isEmpty()) last = news.getLast();
                else if (!clock.instant().isBefore(lastSent.plus(settings.heartbeat())))
                    send(SseEmitter.event().comment("still here"));
            }
            if (isFinal(last)) send(SseEmitter.event().name("end").data("{}", MediaType.APPLICATION_JSON));
        } catch (IOException | IllegalStateException gone) {
            // nobody is left to tell
        } catch (RuntimeException failure) {
            log.warn("following an order ended: {}", failure.getClass().getName());
        } finally {
            end();
        }
    }

    /** No more is sent; the client may come back. */
    void end() {
        close();
        client.complete();
    }

    /** The client is gone, or is to go. */
    void close() {
        closed = true;
    }

    private void send(List<TimelineEntry> entries) throws IOException {
        var shown = bodies.apply(entries);
        for (var index = 0; index < shown.size(); index++)
            send(SseEmitter.event()
                    .id(Long.toString(entries.get(index).sequence()))
                    .name("order")
                    .data(shown.get(index), MediaType.APPLICATION_JSON));
    }

    private void send(SseEmitter.SseEventBuilder event) throws IOException {
        lastSent = clock.instant(); // asked before the client has it: its silence counts from here
        client.send(event);
    }

    /** While something that was delivered is being changed, more follows. */
    private static boolean isFinal(TimelineEntry last) {
        return FINAL.contains(last.facts().get("status")) && !last.facts().containsKey("changing");
    }
}
