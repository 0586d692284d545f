package nl.hostforge.demo;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sandbox's providers from a tester's side: how they fail, and what they were made to hold. */
final class Providers {
    private static final int ALL = 1_000_000;

    private final Line line;

    Providers(Line line) {
        this.line = line;
    }

    /** @param fault as the table has it: <code>${order}</code> stands for the order's id */
    void fail(JsonNode fault, OrderRow order) throws IOException, InterruptedException {
        var written = fault.toString().replace("${order}", order.id());
        line.post("/control/faults", JsonMapper.shared().readTree(written)).expect(201);
    }

    /** @return the fault that resets every call to a provider, until it is taken back */
    String cutOff(String provider) throws IOException, InterruptedException {
        return line.post("/control/faults", Map.of("provider", provider, "effect", Map.of("type", "DOWN")))
                .expect(201)
                .path("id")
                .asString();
    }

    void restore(String fault) throws IOException, InterruptedException {
        line.delete("/control/faults/" + fault);
    }

    /** @return what they hold, by their own journal; to be counted from */
    Books books() throws IOException, InterruptedException {
        var calls = new HashMap<String, List<JournalCall>>();
        for (var provider : List.of("plesk", "openprovider", "moneybird"))
            calls.put(
                    provider,
                    line.get("/control/journal?limit=" + ALL + "&provider=" + provider)
                            .expect(200)
                            .valueStream()
                            .map(JournalCall::of)
                            .toList());
        return new Books(calls);
    }

    /** @return how often the bookkeeping made an external invoice under each number */
    Map<String, Integer> externalInvoices() throws IOException, InterruptedException {
        var made = new HashMap<String, Integer>();
        line.get("/control/moneybird/state")
                .expect(200)
                .path("externalInvoices")
                .valueStream()
                .forEach(invoice -> made.merge(invoice.path("reference").asString(""), 1, Integer::sum));
        return made;
    }

    /** @param calls every call, by provider */
    record Books(Map<String, List<JournalCall>> calls) {
        /** @return how many there are for an order or its customer */
        Map<Holding, Integer> of(OrderRow order) {
            var counted = new EnumMap<Holding, Integer>(Holding.class);
            for (var holding : Holding.values()) counted.put(holding, count(holding, holding.idFor(order)));
            return counted;
        }

        /** @return how many there are, whoever for */
        Map<Holding, Integer> inAll() {
            var counted = new EnumMap<Holding, Integer>(Holding.class);
            for (var holding : Holding.values()) counted.put(holding, count(holding, ""));
            return counted;
        }

        private int count(Holding holding, String id) {
            return (int) calls.getOrDefault(holding.provider(), List.of()).stream()
                    .filter(holding::cameOf)
                    .filter(call -> call.isAbout(id))
                    .count();
        }
    }
}
