package nl.hostforge.demo;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The public API, as a visitor uses it. */
final class Shop {
    private static final Duration GLANCE = Duration.ofMillis(60);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Line line;
    private final Map<String, String> packages = new HashMap<>();

    Shop(Line line) {
        this.line = line;
    }

    /**
     * Reads the catalogue, to know the packages by their names in addresses. A shop that opened a moment ago is still
     * putting them on show: waits for those that the table orders.
     *
     * @param ordered the table's items
     */
    void look(Stream<?> ordered) throws IOException, InterruptedException {
        var wanted = ordered.<JsonNode>map(JsonMapper.shared()::valueToTree)
                .map(item -> item.path("package").asString(""))
                .filter(not(String::isEmpty))
                .collect(toSet());
        var givenUp = System.nanoTime() + PATIENCE.toNanos();
        read();
        while (!packages.keySet().containsAll(wanted)) {
            if (System.nanoTime() > givenUp) throw new IOException("the shop shows only " + packages.keySet());
            Thread.sleep(GLANCE); // it is up by the system's time, and tells nobody when it is done
            read();
        }
    }

    private void read() throws IOException, InterruptedException {
        line.get("/api/v1/packages")
                .expect(200)
                .path("packages")
                .valueStream()
                .forEach(one ->
                        packages.put(one.path("slug").asString(), one.path("id").asString()));
    }

    /** @param key the same for the same order, so that a repeat places nothing */
    Reply place(TableOrder order, OrderTable.Buyer buyer, String key) throws IOException, InterruptedException {
        var body = new LinkedHashMap<String, Object>();
        body.put("items", items(order.items()));
        body.put("customer", buyer.details());
        body.put("language", buyer.language());
        body.put("expectedTotal", Map.of("amount", order.shownTotal(), "currency", "EUR"));
        return line.with("Idempotency-Key", key).post("/api/v1/orders", body);
    }

    /**
     * Looks what it costs, and orders it for that.
     *
     * @return what is answered to whoever ordered, their secret included
     */
    JsonNode order(Client client, String key) throws IOException, InterruptedException {
        var items = items(client.items().stream()
                .<JsonNode>map(item -> JsonMapper.shared().valueToTree(item))
                .toList());
        var customer = JsonMapper.shared().<JsonNode>valueToTree(client.details());
        var cart = new LinkedHashMap<String, Object>();
        cart.put("items", items);
        cart.put("kind", customer.path("kind"));
        cart.put("country", customer.at("/address/country"));
        cart.put("postalCode", customer.at("/address/postalCode"));
        if (customer.has("vatNumber")) cart.put("vatNumber", customer.path("vatNumber"));
        var shown = line.post("/api/v1/quotes", cart).expect(200).at("/totals/gross");
        return line.with("Idempotency-Key", key)
                .post(
                        "/api/v1/orders",
                        Map.of("items", items, "customer", customer, "language", "nl", "expectedTotal", shown))
                .expect(201);
    }

    /** @return the table's items as the API takes them */
    List<JsonNode> items(List<JsonNode> written) {
        return written.stream().map(this::item).toList();
    }

    private JsonNode item(JsonNode written) {
        var item = (ObjectNode) written.deepCopy();
        var slug = item.remove("package");
        if (slug == null) return item;
        var id = packages.get(slug.asString());
        if (id == null) throw new IllegalArgumentException("the shop has no package " + slug);
        return item.put("packageId", id);
    }
}
