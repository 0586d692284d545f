package nl.hostforge.app.log;

import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nl.hostforge.messages.customer.ContactDetails;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads what was sealed in a former shape. An upcaster of events sees boxes closed, so it notes on them which shape their
 * content has, and the content is brought up to date when the box is opened. What is written here stays as it is: it
 * knows the past, not the rules of today.
 */
final class FormerContents {
    /** A number with what follows it in one field: {@code 12bis}, {@code 12 A-3}, but not {@code 12-14}. */
    private static final Pattern NUMBER_AND_ADDITION = Pattern.compile("(\\d+)[ /-]*(\\p{L}.*)");

    private static final Map<Shape, Step> STEPS =
            Map.of(new Shape(ContactDetails.class, "1"), new Step(FormerContents::standHouseNumberAlone, null));

    private FormerContents() {}

    private record Shape(Class<?> type, String name) {}

    private record Step(Consumer<JsonNode> change, String next) {}

    /**
     * Changes a content to the next shape.
     *
     * @return the shape that it has now; null for today's
     * @throws IllegalStateException if nobody knows that shape: the log was written by a newer release
     */
    static String upcast(Class<?> type, String shape, JsonNode content) {
        var step = STEPS.get(new Shape(type, shape));
        if (step == null) throw new IllegalStateException("no content of " + type.getName() + " has shape " + shape);
        step.change().accept(content);
        return step.next();
    }

    private static void standHouseNumberAlone(JsonNode details) {
        if (!(details.get("address") instanceof ObjectNode address) || address.hasNonNull("addition")) return;
        var parts = NUMBER_AND_ADDITION.matcher(address.path("houseNumber").asString(""));
        if (!parts.matches()) return;
        address.put("houseNumber", parts.group(1));
        address.put("addition", parts.group(2).strip());
    }
}
