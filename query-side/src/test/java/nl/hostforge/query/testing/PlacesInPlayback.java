package nl.hostforge.query.testing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.hostforge.query.readmodel.LogPlaces;
import org.axonframework.eventhandling.EventMessage;

/** Counts the events of a playback, from 1. */
final class PlacesInPlayback implements LogPlaces {
    private final Map<String, Long> places = new ConcurrentHashMap<>();

    void forgetEverything() {
        places.clear();
    }

    void add(EventMessage<?> event) {
        places.put(event.getIdentifier(), places.size() + 1L);
    }

    @Override
    public long of(EventMessage<?> event) {
        return places.get(event.getIdentifier());
    }
}
