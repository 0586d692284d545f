package nl.hostforge.demo;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * An order's events, as its timeline tells them: those about one step, about one compensation, or about the whole.
 *
 * @param entries of the timeline, oldest first
 */
record History(List<JsonNode> entries) {
    String ofTheOrder() {
        return names(
                entry -> !names(entry, "step") && !names(entry, "compensation") && hasItsPlace(type(entry)),
                "order\\.");
    }

    /** The invoice's buyer is recorded soon after its step, whatever else happens meanwhile, and even after the end. */
    static boolean hasItsPlace(String eventType) {
        return !eventType.equals("order.OrderBilled");
    }

    String ofStep(String step) {
        return names(entry -> is(entry, "step", step), "order\\.Provisioning(Step)?");
    }

    String ofCompensation(String compensation) {
        return names(entry -> is(entry, "compensation", compensation), "order\\.(Compensation|Provisioning)");
    }

    /** @return all that have their place, by full name */
    List<String> types() {
        return entries.stream().map(History::type).filter(History::hasItsPlace).toList();
    }

    /** @return those that fit, without the part of their names that goes without saying there */
    private String names(Predicate<JsonNode> wanted, String unsaid) {
        return entries.stream()
                .filter(wanted)
                .map(entry -> type(entry).replaceFirst("^" + unsaid, ""))
                .collect(Collectors.joining(" "));
    }

    private static String type(JsonNode entry) {
        return entry.path("eventType").asString();
    }

    private static boolean names(JsonNode entry, String subject) {
        return entry.path("facts").has(subject);
    }

    private static boolean is(JsonNode entry, String subject, String id) {
        return entry.path("facts").path(subject).asString("").equals(id);
    }
}
