package nl.hostforge.api.timeline;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** Counts open streams, of the node and of each caller. */
final class StreamPlaces {
    private final int perNode;
    private final int perCaller;
    private final Map<String, Integer> taken = new HashMap<>();
    private int all;

    StreamPlaces(int perNode, int perCaller) {
        this.perNode = perNode;
        this.perCaller = perCaller;
    }

    /** @throws TooManyStreams if none is free, for this caller or at all */
    synchronized Place take(String caller) {
        if (all >= perNode || taken.getOrDefault(caller, 0) >= perCaller) throw new TooManyStreams();
        all++;
        taken.merge(caller, 1, Integer::sum);
        return new Place(caller);
    }

    private synchronized void free(String caller) {
        all--;
        taken.computeIfPresent(caller, (name, count) -> count == 1 ? null : count - 1);
    }

    /** A place that one stream has until it leaves, however often it says so. */
    final class Place {
        private final String caller;
        private final AtomicBoolean left = new AtomicBoolean();

        private Place(String caller) {
            this.caller = caller;
        }

        void leave() {
            if (left.compareAndSet(false, true)) free(caller);
        }
    }
}
