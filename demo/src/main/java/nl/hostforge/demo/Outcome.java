package nl.hostforge.demo;

import java.util.List;
import java.util.Map;

/**
 * What came of an order, or has to come of it. Steps that run side by side end in any order, so events are listed per
 * step, and beside them those of the order as a whole; each list is in order.
 *
 * @param status where the order ends
 * @param needsAttention whether it then waits for staff
 * @param amounts what it costs
 * @param events of the order as a whole, by name, one space between
 * @param steps its plan; empty if it was never approved
 * @param compensations what was undone; in any order
 * @param holds what the providers were made to hold for it; what is not named: nothing
 */
record Outcome(
        String status,
        boolean needsAttention,
        Amounts amounts,
        String events,
        List<Step> steps,
        List<Compensation> compensations,
        Map<Holding, Integer> holds) {
    Outcome {
        steps = steps == null ? List.of() : steps;
        compensations = compensations == null ? List.of() : compensations;
        holds = holds == null ? Map.of() : holds;
    }

    /**
     * In euros, as text: an amount is exact.
     *
     * @param vatCase the rule of VAT law
     * @param ratePercent in percent
     */
    record Amounts(String net, String vat, String gross, String vatCase, String ratePercent) {}

    /**
     * @param step its id within the order
     * @param state how it ends
     * @param round how often it was asked for
     * @param attempt the last attempt of the last round
     * @param events those about it, by short name, one space between
     */
    record Step(String step, String state, int round, int attempt, String events) {}

    /** @param events those about it, by short name, one space between */
    record Compensation(String compensation, String state, String events) {}
}
