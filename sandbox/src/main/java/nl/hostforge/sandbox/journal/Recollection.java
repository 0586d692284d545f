package nl.hostforge.sandbox.journal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import nl.hostforge.sandbox.journal.JournalLine.Changed;
import tools.jackson.databind.JsonNode;

/** The last known form of every object in the journal, until its shelf takes it. */
final class Recollection {
    private final Map<String, Map<String, JsonNode>> byKind = new LinkedHashMap<>();

    void add(Changed change) {
        var now = change.now() == null || change.now().isNull() ? null : change.now();
        byKind.computeIfAbsent(key(change.provider(), change.kind()), kind -> new LinkedHashMap<>())
                .put(change.id(), now);
    }

    /** Hands over the objects of this kind, those removed as null, and forgets them. */
    void take(String provider, String kind, BiConsumer<String, JsonNode> shelf) {
        var objects = byKind.remove(key(provider, kind));
        if (objects != null) objects.forEach(shelf);
    }

    private static String key(String provider, String kind) {
        return provider + "/" + kind;
    }
}
