package nl.hostforge.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the demo orders and what has to come of it, as a person wrote it down.
 *
 * @param about how to read the file
 * @param customers who orders, by the name that the orders use
 * @param orders in the order in which they are placed
 * @param inAll what the providers were made to hold by all orders together, and by nothing else
 */
record OrderTable(
        List<String> about, Map<String, Buyer> customers, List<TableOrder> orders, Map<Holding, Integer> inAll) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES) // a misspelt expectation would expect nothing
            .build();

    /**
     * @param language {@code nl} or {@code en}
     * @param details the customer as the public API takes one
     */
    record Buyer(String language, JsonNode details) {}

    /** @return the table that comes with the demo */
    static OrderTable read() {
        try (var file = OrderTable.class.getResourceAsStream("/demo/orders.json")) {
            return of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static OrderTable of(String json) {
        return JSON.readValue(json, OrderTable.class);
    }

    Buyer buyer(TableOrder order) {
        return customers.get(order.customer());
    }
}
