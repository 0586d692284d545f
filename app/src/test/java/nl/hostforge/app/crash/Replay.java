package nl.hostforge.app.crash;

import static nl.hostforge.app.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All that can be made from the log is made anew, the sagas too, and nobody outside may hear of it. */
final class Replay {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Whether its settings fit the bookkeeping, and whether the bookkeeping tells it of payments. */
    private static final Set<String> AT_EACH_START =
            Set.of("moneybird.listTaxRates", "moneybird.listLedgerAccounts", "moneybird.listWebhooks");

    private final Nodes nodes;
    private final SandboxControl sandbox;
    private final Runnable rest;

    /** @param rest waits until nothing is left to do */
    Replay(Nodes nodes, SandboxControl sandbox, Runnable rest) {
        this.nodes = nodes;
        this.sandbox = sandbox;
        this.rest = rest;
    }

    /** @return all that changed where nothing may */
    List<String> findings() throws Exception {
        var calls = callsForOrders();
        var mails = sandbox.mails().size();
        nodes.stop();
        var node = nodes.get(0);
        node.process().start("--hostforge.saga.rebuild=true");
        rest.run();
        var generations = new LinkedHashMap<String, Integer>();
        for (var model : readModels()) generations.put(model, fillAnew(model));
        for (var filled : generations.entrySet()) show(filled.getKey(), filled.getValue());
        rest.run();
        var findings = new ArrayList<String>();
        var more = callsForOrders();
        calls.forEach(more::remove);
        if (!more.isEmpty()) findings.add("a replay made these calls: " + more);
        if (sandbox.mails().size() != mails) findings.add("a replay mailed");
        return findings;
    }

    /** @return the operations of all calls but those that a node makes whenever it starts, whatever is in the log */
    private List<String> callsForOrders() throws IOException, InterruptedException {
        return sandbox.calls().stream()
                .map(call -> call.path("operation").asString())
                .filter(operation -> !AT_EACH_START.contains(operation))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private List<String> readModels() throws IOException, InterruptedException {
        return nodes.get(0)
                .people()
                .asAdmin("GET", "/api/admin/read-models", null)
                .body()
                .path("readModels")
                .valueStream()
                .map(model -> model.path("name").asString())
                .toList();
    }

    /** @return the number of the generation that is being filled */
    private int fillAnew(String model) throws IOException, InterruptedException {
        return nodes.get(0)
                .people()
                .asAdmin("POST", readModel(model) + "/rebuild", "{\"reason\":\"campaign\"}")
                .body()
                .path("generation")
                .asInt();
    }

    private void show(String model, int generation) throws IOException, InterruptedException {
        within(PATIENCE, () -> assertThat(isCaughtUp(model, generation)).isTrue());
        nodes.get(0)
                .people()
                .asAdmin(
                        "POST", readModel(model) + "/generations/" + generation + "/show", "{\"reason\":\"campaign\"}");
    }

    private static String readModel(String name) {
        return "/api/admin/read-models/" + name;
    }

    private boolean isCaughtUp(String model, int generation) throws IOException, InterruptedException {
        return nodes.get(0)
                .people()
                .asAdmin("GET", "/api/admin/read-models", null)
                .body()
                .path("readModels")
                .valueStream()
                .filter(one -> one.path("name").asString().equals(model))
                .flatMap(one -> one.path("generations").valueStream())
                .anyMatch(one -> one.path("number").asInt() == generation
                        && one.path("caughtUp").asBoolean());
    }
}
