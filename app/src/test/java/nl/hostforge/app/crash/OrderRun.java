package nl.hostforge.app.crash;

import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.hostforge.app.running.HttpShop.Answer;
import tools.jackson.databind.JsonNode;

/** One order from its visitor's click to where it has to end, with staff that decides, repairs and clicks twice. */
final class OrderRun {
    private static final int LOOK_AGAIN_MILLIS = 500;
    private static final int LOOKS_UNTIL_PAYER_RETURNS = 10;
    private static final int LOOKS_UNTIL_STAFF_ASKS = 40;

    private final PlannedOrder plan;
    private final Clicks clicks;
    private final Nodes nodes;
    private final UnaryOperator<String> packageIdOf;
    private final Payer payer;
    private final Duration patience;
    private PlacedOrder placed;
    private Follower follower;
    private String stuck;
    private int retries;
    private int resumed;
    private int changes;
    private Duration took = Duration.ZERO;

    OrderRun(
            PlannedOrder plan,
            Clicks clicks,
            Nodes nodes,
            UnaryOperator<String> packageIdOf,
            Payer payer,
            Duration patience) {
        this.plan = plan;
        this.clicks = clicks;
        this.nodes = nodes;
        this.packageIdOf = packageIdOf;
        this.payer = payer;
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

    /** All that staff and the payer do, until the order is where it has to end or patience does. */
    void bringToItsEnd() throws Exception {
        var begun = System.nanoTime();
        for (var deed : plan.deeds()) {
            carryOut(deed);
            if (!comesOf(deed, begun)) return;
        }
        took = Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Two admins on two nodes do the same at once. */
    private void carryOut(Deed deed) throws Exception {
        switch (deed) {
            case APPROVE, REJECT, CANCEL, SUSPEND, RESUME -> decide(deed);
            case APPROVE_AND_CANCEL -> {
                decide(Deed.APPROVE);
                decide(Deed.CANCEL);
            }
            case CHANGE_PLAN -> change("/lines/1/plan", "{\"packageId\":\"%s\"}".formatted(packageIdOf.apply("web")));
            case RENEW -> change("/lines/1/renewal", "{\"years\":1}");
            case PAY -> payer.pay(placed.id());
        }
    }

    void decide(Deed decision) throws Exception {
        var body = decision == Deed.REJECT
                ? "{\"action\":\"REJECT\",\"explanation\":\"We konden uw gegevens niet bevestigen.\"}"
                : "{\"action\":\"%s\",\"approveCustomer\":%s}".formatted(decision, decision == Deed.APPROVE);
        clicks.twice(shop -> shop.asAdmin("PATCH", here() + "/status", body));
    }

    /** A form keeps its key for as long as nobody has answered it. */
    private void change(String door, String body) throws Exception {
        var key = "campaign-change-%s-%d".formatted(placed.id(), ++changes);
        clicks.twice(shop -> shop.asAdmin("POST", here() + door, body, key));
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

    private boolean comesOf(Deed deed, long begun) throws Exception {
        for (var look = 1; ; look++) {
            var order = clicks.untilAnswered(plan.number(), shop -> shop.order(placed.number()));
            if (isDone(deed, order.body())) return true;
            if (System.nanoTime() - begun > patience.toNanos()) {
                took = Duration.ofNanos(System.nanoTime() - begun);
                stuck = deed + ": " + order.body();
                return false;
            }
            if (nobodyTookIt(deed, order.body())) carryOut(deed);
            if (deed == Deed.PAY && look % LOOKS_UNTIL_PAYER_RETURNS == 0) payer.pay(placed.id());
            if (deed == Deed.PAY && look % LOOKS_UNTIL_STAFF_ASKS == 0) // paid before we could be told of it
            clicks.twice(shop -> shop.asAdmin("POST", "/api/admin/bookkeeping/reconcile", "{}"));
            repair(order.body());
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
    }

    private boolean isDone(Deed deed, JsonNode order) throws Exception {
        var status = order.path("status").asString();
        return switch (deed) {
            case APPROVE, RESUME -> status.equals("ACTIVE");
            case REJECT, CANCEL, APPROVE_AND_CANCEL -> status.equals("CANCELLED");
            case SUSPEND -> status.equals("SUSPENDED");
            case CHANGE_PLAN -> order.at("/lines/0/packageId").asString("").equals(packageIdOf.apply("web"));
            case RENEW ->
                steps(order, "RENEW_DOMAIN")
                        .anyMatch(step -> step.path("state").asString().equals("COMPLETED"));
            case PAY -> payer.isPaid(placed.id());
        };
    }

    /** Where nobody answered, nobody may have heard. */
    private static boolean nobodyTookIt(Deed deed, JsonNode order) {
        var status = order.path("status").asString();
        return switch (deed) {
            case APPROVE, REJECT -> status.equals("PENDING");
            case CANCEL -> status.equals("ACTIVE");
            case APPROVE_AND_CANCEL ->
                status.equals("PENDING")
                        || status.equals("PROCESSING") && !isBeingCancelled(order)
                        || status.equals("ACTIVE");
            case SUSPEND -> steps(order, "SUSPEND_HOSTING").findAny().isEmpty();
            case RESUME -> steps(order, "RESUME_HOSTING").findAny().isEmpty();
            case CHANGE_PLAN -> steps(order, "CHANGE_PLAN").findAny().isEmpty();
            case RENEW -> steps(order, "RENEW_DOMAIN").findAny().isEmpty();
            case PAY -> false;
        };
    }

    private static Stream<JsonNode> steps(JsonNode order, String kind) {
        return order.path("steps")
                .valueStream()
                .filter(step -> step.path("kind").asString().equals(kind));
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
