package nl.hostforge.demo;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The panel answers nothing from the first order on, until nothing more happens without it; then it is back. What does not
 * need it has to be done by then, what needs it has to wait without a failed attempt, and to go on by itself.
 */
final class PanelAway {
    private static final Duration GOES_ON_WITHIN = Duration.ofMinutes(1);
    private static final Set<String> UNDER_WAY = Set.of("REQUESTED", "STARTED", "WAITING");
    private static final int QUIET_LOOKS = 4;

    private final Providers providers;
    private final String fault;
    private final Instant left = Instant.now();
    private final List<Progress> waiting = new ArrayList<>();
    private final List<String> differences = new ArrayList<>();
    private Instant returned;
    private Instant allWentOn;

    private PanelAway(Providers providers, String fault) {
        this.providers = providers;
        this.fault = fault;
    }

    /** From now on every call to the panel is cut off. */
    static PanelAway begin(Providers providers) throws IOException, InterruptedException {
        return new PanelAway(providers, providers.cutOff("plesk"));
    }

    /** Lets it return, or sees who went on since. */
    void look(List<Progress> orders) throws IOException, InterruptedException {
        if (returned == null && orders.stream().allMatch(order -> order.isQuiet(QUIET_LOOKS))) {
            orders.forEach(this::takeStock);
            providers.restore(fault);
            returned = Instant.now();
        } else if (returned != null && allWentOn == null && waiting.stream().noneMatch(PanelAway::waitsForHosting))
            allWentOn = Instant.now();
    }

    private void takeStock(Progress order) {
        order.steps().forEach((step, state) -> {
            var hosting = isHosting(step);
            if (hosting && UNDER_WAY.contains(state)) waiting.add(order);
            var needsNoPanel = step.startsWith("CREATE_INVOICE")
                    || step.startsWith("REGISTER_DOMAIN")
                    || step.startsWith("TRANSFER_DOMAIN");
            if (needsNoPanel && UNDER_WAY.contains(state))
                tell(order, step + " waited for the panel, which it does not need");
        });
        if (order.heard().stream().anyMatch(news -> isHosting(news.step()) && "FAILED".equals(news.state())))
            tell(order, "used up an attempt while the panel was away");
    }

    private static boolean waitsForHosting(Progress order) {
        return order.steps().entrySet().stream()
                .anyMatch(step -> isHosting(step.getKey()) && UNDER_WAY.contains(step.getValue()));
    }

    private static boolean isHosting(String step) {
        return step != null && step.startsWith("PROVISION_HOSTING");
    }

    private void tell(Progress order, String what) {
        differences.add("order %d (%s): %s"
                .formatted(order.order().order(), order.order().what(), what));
    }

    /** @return what is not as it has to be, in lines for people */
    List<String> differences() {
        var all = new ArrayList<>(differences);
        if (returned == null) all.add("the orders never came to rest while the panel was away");
        else if (waiting.isEmpty()) all.add("no order waited for the panel");
        else if (allWentOn == null) all.add("not all orders went on after the panel's return");
        else if (Duration.between(returned, allWentOn).compareTo(GOES_ON_WITHIN) > 0)
            all.add("the last order went on %d s after the panel's return"
                    .formatted(Duration.between(returned, allWentOn).toSeconds()));
        return all;
    }

    @Override
    public String toString() {
        return "The panel was away for %d s; %d orders waited for it, and all of them had their hosting %d s after its return."
                .formatted(
                        Duration.between(left, returned).toSeconds(),
                        waiting.size(),
                        Duration.between(returned, allWentOn).toSeconds());
    }
}
