package nl.hostforge.demo;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * One call, as the sandbox's own journal tells it.
 *
 * @param references what it was about
 * @param manners what it did to each object it touched: {@code CREATED}, {@code CHANGED} or {@code REMOVED}
 */
record JournalCall(String operation, List<String> references, List<String> manners) {
    static JournalCall of(JsonNode call) {
        return new JournalCall(
                call.path("operation").asString(),
                call.path("references")
                        .valueStream()
                        .map(reference -> reference.asString())
                        .toList(),
                call.path("changes")
                        .valueStream()
                        .map(change -> change.path("manner").asString())
                        .toList());
    }

    boolean isAbout(String id) {
        return references.stream().anyMatch(reference -> reference.contains(id));
    }
}
