package nl.hostforge.app.crash;

import java.time.Duration;
import java.util.function.UnaryOperator;
import nl.hostforge.app.running.HttpShop.Answer;
import tools.jackson.databind.JsonNode;

/** One order from its visitor's click to where it has to end, with staff that decides, repairs and clicks twice. */
final class OrderRun {
    private static final int LOOK_AGAIN_MILLIS = 500;

    private final PlannedOrder plan;
    private final Clicks clicks;
    private final Nodes nodes;
    private final UnaryOperator<String> packageIdOf;
    private final Duration patience;
    private PlacedOrder placed;
    private Follower follower;
    private String stuck;
    private int retries;
    private int resumed;
    private Duration took = Duration.ZERO;

    OrderRun(PlannedOrder plan, Clicks clicks, Nodes nodes, UnaryOperator<String> packageIdOf, Duration patience) {
        this.plan = plan;
        this.clicks = clicks;
        this.nodes = nodes;
        this.packageIdOf = packageIdOf;
        this.patience = patience;
    }

    PlannedOrder plan() {
        return plan;
    }

    PlacedOrder placed() {
        return placed;
    }

    Follower follower() {
        return follower;
    }

    /** @return where it stood when patience ended; null when it got where it had to */
    String stuck() {
        return stuck;
    }

    /** @return how often staff had a step or its undoing tried again */
    int retries() {
        return retries;
    }

    /** @return how often staff had to let the order go on after a fault of the product's own */
    int resumed() {
        return resumed;
    }

    Duration took() {
        return took;
    }

    /** From nothing to a visitor who waits for staff. */
    void place() throws InterruptedException {
        var items = plan.itemsWith(packageIdOf);
        for (var attempt = 1; placed == null; attempt++) {
            var key = "campaign-order-%05d-%d".formatted(plan.number(), attempt);
            var total = clicks.untilAnswered(plan.number(), shop -> shop.quote(items))
                    .text("/totals/gross/amount");
            var body =
                    "{\"items\":%s,\"language\":\"nl\",\"expectedTotal\":{\"amount\":\"%s\",\"currency\":\"EUR\"},\"customer\":%s}"
                            .formatted(items, total, plan.customer());
            var answer = clicks.untilAnswered(
                    plan.number(), shop -> shop.place(key, body, "192.0.2." + (1 + plan.number() % 250)));
            if (answer.status() == 201) placed = known(answer);
            else if (attempt == 3) throw new IllegalStateException(plan + " was refused: " + answer.body());
        }
        var following = plan.followedElsewhere() ? plan.number() + 1 : plan.number();
        follower = new Follower(nodes.get(following), placed);
        Thread.ofVirtual().start(follower);
    }

    /** All that staff does, until the order is where it has to end or patience does. */
    void bringToItsEnd() throws Exception {
        var begun = System.nanoTime();
        for (var decision : plan.decisions()) {
            decide(decision);
            var wanted = decision.equals("APPROVE") ? "ACTIVE" : "CANCELLED";
            if (!comesTo(wanted, begun)) return;
        }
        took = Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Two admins on two nodes decide the same at once. */
    void decide(String action) throws Exception {
        var body = action.equals("REJECT")
                ? "{\"action\":\"REJECT\",\"explanation\":\"We konden uw gegevens niet bevestigen.\"}"
                : "{\"action\":\"%s\",\"approveCustomer\":%s}".formatted(action, action.equals("APPROVE"));
        clicks.twice(shop -> shop.asAdmin("PATCH", "/api/admin/orders/" + placed.id() + "/status", body));
    }

    private PlacedOrder known(Answer answer) throws InterruptedException {
        var number = answer.text("/number");
        while (true) {
            var order = clicks.untilAnswered(plan.number(), shop -> shop.order(number));
            if (order.status() == 200)
                return new PlacedOrder(
                        plan.domainName(),
                        number,
                        order.text("/id"),
                        order.text("/customerId"),
                        answer.text("/secret"));
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
    }

    private boolean comesTo(String wanted, long begun) throws Exception {
        while (true) {
            var order = clicks.untilAnswered(plan.number(), shop -> shop.order(placed.number()));
            if (order.text("/status").equals(wanted)) return true;
            if (System.nanoTime() - begun > patience.toNanos()) {
                took = Duration.ofNanos(System.nanoTime() - begun);
                stuck = order.body().toString();
                return false;
            }
            // who decides where nobody answered decides again
            if (order.text("/status").equals("PENDING")) decide(plan.decisions().getFirst());
            else if (wanted.equals("CANCELLED") && order.text("/status").equals("ACTIVE")) decide("CANCEL");
            repair(order.body());
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
    }

    private void repair(JsonNode order) throws Exception {
        for (var step : order.path("steps"))
            if (step.path("state").asString().equals("FAILED") && !isBeingCancelled(order))
                again("steps/retry", "step", step.path("step").asString());
        for (var compensation : order.path("compensations"))
            if (compensation.path("state").asString().equals("FAILED"))
                again(
                        "compensations/retry",
                        "compensation",
                        compensation.path("compensation").asString());
        if (order.path("parked").asBoolean()) {
            resumed++;
            clicks.twice(shop -> shop.asAdmin("POST", here() + "/provisioning/resume", "{\"reason\":\"campaign\"}"));
        }
    }

    private static boolean isBeingCancelled(JsonNode order) {
        return !order.path("compensations").isEmpty();
    }

    private void again(String door, String what, String which) throws Exception {
        retries++;
        clicks.twice(shop -> shop.asAdmin("POST", here() + "/" + door, "{\"%s\":\"%s\"}".formatted(what, which)));
    }

    private String here() {
        return "/api/admin/orders/" + placed.id();
    }

    @Override
    public String toString() {
        return placed == null ? plan.domainName() : placed.number() + " (" + plan.domainName() + ")";
    }
}
