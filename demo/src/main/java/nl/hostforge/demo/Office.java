package nl.hostforge.demo;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The admin API, as a signed-in machine uses it. */
final class Office {
    private static final int PAGE = 100;

    private final Line line;
    private final Shop shop;

    private Office(Line line, Shop shop) {
        this.line = line;
        this.shop = shop;
    }

    static Office signIn(Line line, Shop shop, String email, String password) throws IOException, InterruptedException {
        var token = line.post("/api/auth/token", Map.of("email", email, "password", password))
                .expect(200)
                .path("accessToken")
                .asString();
        return new Office(line.with("Authorization", "Bearer " + token), shop);
    }

    /** @return all orders there are, in one request as long as they are fewer than a hundred */
    List<OrderRow> orders() throws IOException, InterruptedException {
        var rows = new ArrayList<OrderRow>();
        var cursor = "";
        do {
            var page = line.get("/api/admin/orders?limit=" + PAGE + cursor).expect(200);
            page.path("items").valueStream().map(OrderRow::of).forEach(rows::add);
            var next = page.path("nextCursor");
            cursor = next.isString() ? "&cursor=" + next.asString() : "";
        } while (!cursor.isEmpty());
        return rows;
    }

    /** @return all that a list of the admin API holds, page by page */
    List<JsonNode> all(String path) throws IOException, InterruptedException {
        var rows = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var page = read(path + (path.contains("?") ? "&" : "?") + "limit=" + PAGE + cursor);
            page.path("items").valueStream().forEach(rows::add);
            var next = page.path("nextCursor");
            cursor = next.isString() ? "&cursor=" + next.asString() : "";
        } while (!cursor.isEmpty());
        return rows;
    }

    JsonNode read(String path) throws IOException, InterruptedException {
        return line.get(path).expect(200);
    }

    /** @param action {@code APPROVE} */
    void decide(String order, String action) throws IOException, InterruptedException {
        line.patch(
                        "/api/admin/orders/" + order + "/status",
                        Map.of("action", action, "approveCustomer", action.equals("APPROVE")))
                .expect(200);
    }

    /** Takes down that an invoice was paid by transfer. */
    void takeTransfer(JsonNode invoice, LocalDate day) throws IOException, InterruptedException {
        var id = invoice.path("id").asString();
        var amount = Map.of("amount", invoice.at("/open/amount").asString(), "currency", "EUR");
        line.with("Idempotency-Key", "pay-" + id)
                .post(
                        "/api/admin/payments",
                        Map.of(
                                "customerId", invoice.path("customerId").asString(),
                                "amount", amount,
                                "receivedOn", day.toString(),
                                "shares", List.of(Map.of("invoiceId", id, "amount", amount))))
                .expect(202);
    }

    JsonNode order(String id) throws IOException, InterruptedException {
        return line.get("/api/admin/orders/" + id).expect(200);
    }

    List<JsonNode> timeline(String id) throws IOException, InterruptedException {
        return line.get("/api/admin/orders/" + id + "/timeline?lang=en")
                .expect(200)
                .path("entries")
                .valueStream()
                .toList();
    }

    /** @param key the same for the same move, so that a repeat moves nothing */
    Reply make(StaffMove move, String id, String key) throws IOException, InterruptedException {
        var order = "/api/admin/orders/" + id;
        return switch (move.move()) {
            case APPROVE -> line.patch(order + "/status", Map.of("action", "APPROVE", "approveCustomer", true));
            case REJECT -> line.patch(order + "/status", Map.of("action", "REJECT", "explanation", move.explanation()));
            case CANCEL -> line.patch(order + "/status", Map.of("action", "CANCEL"));
            case CORRECT_ORDER -> line.patch(order, Map.of("items", shop.items(move.items())));
            case RETRY_STEP -> step(order, "retry", move, key);
            case CORRECT_STEP -> step(order, "correct", move, key);
            case COMPLETE_STEP -> step(order, "complete", move, key);
            case SKIP_STEP -> step(order, "skip", move, key);
        };
    }

    private Reply step(String order, String what, StaffMove move, String key) throws IOException, InterruptedException {
        var body = new HashMap<String, Object>();
        body.put("step", move.step());
        if (move.corrections() != null) body.put("corrections", move.corrections());
        if (move.reference() != null) body.put("reference", move.reference());
        return line.with("Idempotency-Key", key).post(order + "/steps/" + what, body);
    }
}
