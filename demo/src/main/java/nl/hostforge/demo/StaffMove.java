package nl.hostforge.demo;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * One thing that staff does to an order.
 *
 * @param when what they wait for
 * @param stepsFinished how many steps have to be finished as well, so that nothing is under way; null if it does not matter
 * @param move what they do
 * @param step the step it is about; null for the whole order
 * @param explanation what the customer is told of a rejection
 * @param items what a pending order becomes, as in {@link TableOrder}
 * @param corrections what a failed step is to work with, by name
 * @param reference of what staff made by hand
 */
record StaffMove(
        When when,
        Integer stepsFinished,
        Move move,
        String step,
        String explanation,
        List<JsonNode> items,
        Map<String, String> corrections,
        String reference) {
    /** Where the order has to be. */
    enum When {
        PENDING,
        STALLED,
        ACTIVE
    }

    /** What can be done to it. */
    enum Move {
        APPROVE,
        REJECT,
        CANCEL,
        CORRECT_ORDER,
        RETRY_STEP,
        CORRECT_STEP,
        COMPLETE_STEP,
        SKIP_STEP
    }

    /** @return whether it is time, by what the list of orders says */
    boolean isDue(OrderRow row) {
        var there = switch (when) {
            case PENDING -> row.status().equals("PENDING");
            case STALLED -> row.isStalled();
            case ACTIVE -> row.status().equals("ACTIVE");
        };
        return there && (stepsFinished == null || row.stepsFinished() >= stepsFinished);
    }
}
