package nl.hostforge.demo;

import tools.jackson.databind.JsonNode;

/** An order as the admins' list shows it. */
record OrderRow(
        String id,
        String number,
        String status,
        String customerId,
        boolean needsAttention,
        int stepsFinished,
        int stepsPlanned,
        long version) {
    static OrderRow of(JsonNode row) {
        return new OrderRow(
                row.path("id").asString(),
                row.path("number").asString(),
                row.path("status").asString(),
                row.path("customerId").asString(),
                row.path("needsAttention").asBoolean(),
                row.path("stepsFinished").asInt(),
                row.path("stepsPlanned").asInt(),
                row.path("version").asLong());
    }

    boolean isStalled() {
        return needsAttention && status.equals("PROCESSING");
    }

    boolean isFinal() {
        return status.equals("ACTIVE") || status.equals("CANCELLED");
    }
}
