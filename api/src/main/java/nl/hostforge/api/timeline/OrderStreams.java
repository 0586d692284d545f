package nl.hostforge.api.timeline;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import nl.hostforge.api.caller.Callers;
import nl.hostforge.api.problem.NotFound;
import nl.hostforge.api.ratelimit.Neighbourhood;
import nl.hostforge.api.request.ClientAddress;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.log.ActorKind;
import nl.hostforge.messages.readmodel.TimelineEntry;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The streams that are open on this node: no more of them than it can bear, and none when it stops. */
@Component
class OrderStreams implements SmartLifecycle {
    private final Histories histories;
    private final FollowingSettings settings;
    private final Callers callers;
    private final ClientAddress addresses;
    private final Clock clock;
    private final StreamPlaces places;
    private final Set<OrderStream> open = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    OrderStreams(
            Histories histories, FollowingSettings settings, Callers callers, ClientAddress addresses, Clock clock) {
        this.histories = histories;
        this.settings = settings;
        this.callers = callers;
        this.addresses = addresses;
        this.clock = clock;
        this.places = new StreamPlaces(settings.perNode(), settings.perCaller());
    }

    /**
     * Opens a stream that goes on behind this request.
     *
     * @param lastEventId where the client left off; null for a new one
     * @param bodies what this kind of client sees of entries, in their order
     * @throws NotFound if the order has no events
     * @throws TooManyStreams if this caller, or this node, has its fill
     */
    ResponseEntity<SseEmitter> open(
            HttpServletRequest request,
            OrderId order,
            Language language,
            String lastEventId,
            Function<List<TimelineEntry>, List<?>> bodies) {
        var known = histories.of(order, language);
        var after = LastEventId.of(lastEventId, known.getLast().sequence());
        var place = places.take(caller(request));
        var emitter = new SseEmitter(0L); // it ends by its own life, not by the container's limit
        var stream = new OrderStream(emitter, bodies, settings, clock);
        open.add(stream);
        Runnable leave = () -> {
            stream.close();
            open.remove(stream);
            place.leave();
        };
        emitter.onCompletion(leave);
        emitter.onError(failure -> leave.run());
        Thread.ofVirtual().name("order-stream").start(() -> {
            try {
                stream.run(known, after, last -> histories.next(order, language, last, settings.ask()));
            } finally {
                leave.run();
            }
        });
        if (!running) stream.end();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no") // nginx passes on each event as it comes
                .body(emitter);
    }

    /** @return how many are open */
    int openNow() {
        return open.size();
    }

    private String caller(HttpServletRequest request) {
        var caller = callers.current();
        return caller.kind() == ActorKind.STAFF ? caller.scope() : Neighbourhood.of(addresses.of(request));
    }

    @Override
    public void start() {
        running = true;
    }

    /** Before the server waits for its requests to end: a stream would never end by itself. */
    @Override
    public void stop() {
        running = false;
        open.forEach(OrderStream::end);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
