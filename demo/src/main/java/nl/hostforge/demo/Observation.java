package nl.hostforge.demo;

import java.util.List;
import java.util.Map;
import nl.hostforge.demo.Outcome.Amounts;
import nl.hostforge.demo.Outcome.Compensation;
import nl.hostforge.demo.Outcome.Step;
import tools.jackson.databind.JsonNode;

/** Reads what came of an order from what the admin API says of it. */
final class Observation {
    private Observation() {}

    /** @param order the order in full, as admins see it */
    static Outcome of(OrderRow row, JsonNode order, History history, Map<Holding, Integer> holds) {
        return new Outcome(
                order.path("status").asString(),
                row.needsAttention(),
                amounts(order),
                history.ofTheOrder(),
                steps(order, history),
                compensations(order, history),
                holds);
    }

    private static Amounts amounts(JsonNode order) {
        var totals = order.path("totals");
        var vat = order.path("vat");
        return new Amounts(
                totals.path("net").path("amount").asString(),
                totals.path("vat").path("amount").asString(),
                totals.path("gross").path("amount").asString(),
                vat.path("case").asString(),
                vat.path("ratePercent").asString());
    }

    private static List<Step> steps(JsonNode order, History history) {
        return order.path("steps")
                .valueStream()
                .map(step -> {
                    var id = step.path("step").asString();
                    return new Step(
                            id,
                            step.path("state").asString(),
                            step.path("round").asInt(),
                            step.path("attempt").asInt(),
                            history.ofStep(id));
                })
                .toList();
    }

    private static List<Compensation> compensations(JsonNode order, History history) {
        return order.path("compensations")
                .valueStream()
                .map(compensation -> {
                    var id = compensation.path("compensation").asString();
                    return new Compensation(id, compensation.path("state").asString(), history.ofCompensation(id));
                })
                .toList();
    }
}
