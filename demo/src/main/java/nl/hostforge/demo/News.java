package nl.hostforge.demo;

import tools.jackson.databind.JsonNode;

/**
 * One event of an order, as the order's stream tells it to whoever watches.
 *
 * @param sequence its place in the order's history, from 0
 * @param type its full name
 * @param sentence what happened, in words
 * @param step the step it is about; null for others
 * @param state what became of that step; null for others
 * @param status where the order stands since
 */
record News(long sequence, String type, String sentence, String step, String state, String status) {
    static News of(JsonNode data) {
        return new News(
                data.path("sequence").asLong(),
                data.path("type").asString(),
                data.path("sentence").asString(),
                data.path("step").asStringOpt().orElse(null),
                data.path("state").asStringOpt().orElse(null),
                data.path("status").asString(""));
    }
}
