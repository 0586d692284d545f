package nl.hostforge.api.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was written, and what a read model shows of it: the same, unless the small domain is told to lag behind. */
class Remembered<K, V> {
    private final Map<K, V> written = new LinkedHashMap<>();
    private final Map<K, V> shown = new LinkedHashMap<>();
    private final SmallDomain domain;

    Remembered(SmallDomain domain) {
        this.domain = domain;
    }

    synchronized void clear() {
        written.clear();
        shown.clear();
    }

    synchronized void put(K key, V value) {
        written.put(key, value);
        if (!domain.isBehind()) shown.put(key, value);
    }

    synchronized V written(K key) {
        return written.get(key);
    }

    synchronized Optional<V> shown(K key) {
        return Optional.ofNullable(shown.get(key));
    }

    synchronized List<V> shown() {
        return List.copyOf(shown.values());
    }
}
