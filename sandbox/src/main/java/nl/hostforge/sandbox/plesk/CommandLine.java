package nl.hostforge.sandbox.plesk;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The panel's own commands, as far as the REST gateway offers them here. A failed command is still HTTP 200. */
@Component
class CommandLine {
    private static final Map<String, List<String>> COMMANDS = Map.of(
            "subscription",
            List.of("--create", "--switch-subscription", "--sync-subscription", "--remove", "--info"),
            "service_plan",
            List.of("--list"));

    private final Panel panel;

    CommandLine(Panel panel) {
        this.panel = panel;
    }

    List<String> commands() {
        return COMMANDS.keySet().stream().sorted().toList();
    }

    Map<String, Object> reference(String command) {
        return Map.of(
                "allowed_commands",
                COMMANDS.get(command).stream().collect(Collectors.toMap(name -> name, _ -> Map.of("is_array", false))),
                "allowed_options",
                Map.of());
    }

    Result run(String command, List<String> parameters) {
        var action = parameters.isEmpty() ? "" : parameters.getFirst();
        if (!COMMANDS.get(command).contains(action)) return Result.failed("Unrecognized option: '" + action + "'");
        try {
            return command.equals("service_plan") ? Result.done(plans()) : subscription(action, parameters);
        } catch (PleskRefusal refusal) {
            return Result.failed(refusal.getMessage());
        }
    }

    private Result subscription(String action, List<String> parameters) {
        var name = parameters.size() > 1 ? parameters.get(1) : "";
        var options = options(parameters);
        if (action.equals("--create")) return create(name, options);
        var subscription = panel.subscriptions
                .find(name)
                .orElseThrow(
                        () -> new PleskRefusal(PleskRefusal.NOT_FOUND, "Subscription " + name + " does not exist"));
        return switch (action) {
            case "--switch-subscription" -> {
                panel.subscriptions.switchPlan(subscription, planId(options));
                yield Result.done("SUCCESS: The subscription has been switched.");
            }
            case "--sync-subscription" -> Result.done("SUCCESS: The subscription has been synced.");
            case "--remove" -> {
                panel.remove(subscription);
                yield Result.done("SUCCESS: Removal of subscription " + name + " complete.");
            }
            default -> Result.done(described(subscription));
        };
    }

    private Result create(String name, Map<String, String> options) {
        var owner = panel.customers
                .find(options.getOrDefault(
                        "-owner", panel.customers.administrator().login()))
                .orElseThrow(() -> new PleskRefusal(PleskRefusal.OWNER_NOT_FOUND, "Owner does not exist"));
        var ip = options.get("-ip");
        panel.subscribe(new SubscriptionDetails(
                name,
                options.containsKey("-login") ? "virtual" : "none",
                owner.id(),
                options.containsKey("-service-plan") ? planId(options) : null,
                null,
                options.get("-external-id"),
                null,
                ip == null ? null : List.of(ip.split(",")),
                options.get("-login"),
                null));
        return Result.done("SUCCESS: Creation of subscription " + name + " complete.");
    }

    private Long planId(Map<String, String> options) {
        return panel.plans.named(options.getOrDefault("-service-plan", "")).id();
    }

    private String plans() {
        return panel.plans.all().stream().map(ServicePlan::name).collect(Collectors.joining("\n"));
    }

    private String described(Subscription subscription) {
        var plan = panel.plans.find(one -> Long.valueOf(one.id()).equals(subscription.planId()));
        return """
                General
                =============================
                Domain name:                            %s
                Owner's contact name:                   %s
                Domain status:                          %s
                Service plan:                           %s
                """.formatted(
                        subscription.name(),
                        panel.owner(subscription).name(),
                        panel.condition(subscription),
                        plan.map(ServicePlan::name).orElse("none"));
    }

    private static Map<String, String> options(List<String> parameters) {
        var options = new LinkedHashMap<String, String>();
        var rest = new ArrayList<>(parameters.subList(Math.min(2, parameters.size()), parameters.size()));
        for (var index = 0; index + 1 < rest.size(); index += 2) options.put(rest.get(index), rest.get(index + 1));
        return options;
    }

    /** How a command ended; the caller judges by the code. */
    record Result(
            int code,
            @JsonProperty("stdout") String output,
            @JsonProperty("stderr") String errors) {

        static Result done(String output) {
            return new Result(0, output + "\n", "");
        }

        static Result failed(String errors) {
            return new Result(1, "", errors + "\n");
        }
    }
}
