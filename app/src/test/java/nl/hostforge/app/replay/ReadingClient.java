package nl.hostforge.app.replay;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import nl.hostforge.app.running.HttpShop;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A member of staff who reads the order list and single orders over HTTP, one answer after the other. */
final class ReadingClient implements Runnable {
    private static final List<String> LISTS = List.of(
            "?sort=NEWEST_FIRST", "?sort=OLDEST_FIRST", "?sort=HIGHEST_TOTAL_FIRST", "?status=PENDING", "?q=load");

    private final HttpShop shop;
    private final Random random;
    private final BooleanSupplier enough;
    private final List<String> seen = new ArrayList<>();
    private long ofLists;
    private long ofOrders;
    final Queue<String> failures = new ConcurrentLinkedQueue<>();
    final Queue<Sample> samples = new ConcurrentLinkedQueue<>();
    int reads;
    int behind;

    ReadingClient(HttpShop shop, long seed, BooleanSupplier enough) {
        this.shop = shop;
        this.random = new Random(seed);
        this.enough = enough;
    }

    /** A row of one answer, with the place in the log that the answer named. */
    record Sample(JsonNode row, long position) {}

    @Override
    public void run() {
        while (!enough.getAsBoolean()) {
            try {
                if (seen.isEmpty() || random.nextBoolean()) readAList();
                else readAnOrder();
            } catch (Exception failure) {
                failures.add(failure.toString());
            }
        }
    }

    private void readAList() throws Exception {
        var answer = shop.read("/api/admin/orders" + LISTS.get(random.nextInt(LISTS.size())));
        ofLists = noLowerThan(ofLists, answer);
        if (answer.statusCode() != 200) return;
        var rows = JsonMapper.shared().readTree(answer.body()).at("/items");
        if (rows.isEmpty()) return;
        var row = rows.get(random.nextInt(rows.size()));
        samples.add(new Sample(row, ofLists));
        seen.add(row.at("/id").asString());
    }

    /** Shows the customer too, from a read model of its own, and bears the lower of both positions. */
    private void readAnOrder() throws Exception {
        var path = "/api/admin/orders/" + seen.get(random.nextInt(seen.size()));
        if (random.nextBoolean()) ofOrders = noLowerThan(ofOrders, shop.read(path));
        else readAsFarAsTheLists(path);
    }

    private void readAsFarAsTheLists(String path) throws Exception {
        var answer = shop.read(path, "Min-Log-Position", String.valueOf(ofLists));
        var isBehind = answer.headers().firstValue("HostForge-Projection").isPresent();
        if (isBehind) behind++;
        ofOrders = noLowerThan(isBehind ? ofOrders : Math.max(ofOrders, ofLists), answer);
    }

    private long noLowerThan(long position, HttpResponse<String> answer) {
        reads++;
        if (answer.statusCode() != 200) {
            failures.add(answer.statusCode() + " " + answer.body());
            return position;
        }
        var said = answer.headers().firstValueAsLong("Log-Position").orElse(-1);
        if (said < position) failures.add("went back from " + position + " to " + said);
        return Math.max(position, said);
    }
}
