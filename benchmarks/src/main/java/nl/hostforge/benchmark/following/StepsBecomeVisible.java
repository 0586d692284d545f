package nl.hostforge.benchmark.following;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import nl.hostforge.app.provisioning.WithSandbox;
import nl.hostforge.app.running.HttpShop;
import nl.hostforge.app.running.ProductProcess;
import nl.hostforge.benchmark.measure.Limits;
import nl.hostforge.sandbox.Sandbox;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long after an event was made somebody who follows the order has it on the line: from approval to active, while the
 * sandbox answers at once. Once on one node, once with the follower at another node than the one where staff approves.
 * The blueprint promises that progress is visible within a second; what is held to here is much less of one, for 99 of 100
 * events, since people's own network comes on top.
 *
 * <p>Arguments: number of orders, by default 60; milliseconds from one approval to the next, by default 500 (0 for a burst).
 * All are followed before the first is approved. Orders that are not counted go first, on one node and on two, until the
 * product runs as it does in its second minute.
 */
public final class StepsBecomeVisible {
    private static final int ONE_NODE_MILLIS = 250;
    private static final int TWO_NODES_MILLIS = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> JVM = List.of("-Xmx512m"); // with both compilers, as in its container
    private static final Load WARM_UP = new Load(40, Duration.ofMillis(300));
    private static final JsonMapper JSON = JsonMapper.shared();

    private StepsBecomeVisible() {}

    public static void main(String[] arguments) throws Exception {
        var orders = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 60;
        var pace = Duration.ofMillis(arguments.length > 1 ? Long.parseLong(arguments[1]) : 500);
        var folder = Files.createTempDirectory("hostforge-benchmark");
        var limits = new Limits();
        try (var sandbox = Sandbox.start(
                "--server.port=0",
                "--sandbox.data=" + folder.resolve("sandbox"),
                "--sandbox.moneybird.requests-per-window=0")) {
            var settings = new HashMap<>(WithSandbox.settings(sandbox));
            settings.put("hostforge.following.per-caller", 2 * orders); // all of them are followed from one address
            System.out.printf(
                    "%d orders of hosting and a domain, one approved every %d ms, followed by server-sent events; settings %s%n",
                    orders, pace.toMillis(), settings);
            run(new Load(orders, pace), folder.resolve("product"), settings, limits);
        }
        limits.end();
    }

    private record Load(int orders, Duration pace) {}

    private static void run(Load load, Path data, Map<String, Object> settings, Limits limits) throws Exception {
        var node = new ProductProcess(data, settings, JVM);
        node.start();
        try {
            measure("warm-up of one node", WARM_UP, node, node);
            report("one node", measure("one node", load, node, node), ONE_NODE_MILLIS, limits);
            var other = node.another();
            other.start();
            try {
                measure("warm-up of two nodes", WARM_UP, node, other);
                report("two nodes", measure("two nodes", load, node, other), TWO_NODES_MILLIS, limits);
            } finally {
                other.stop();
            }
        } finally {
            node.stop();
        }
    }

    /** @return milliseconds from each event to whoever follows its order */
    private static List<Long> measure(String name, Load load, ProductProcess orderedAt, ProductProcess followedAt)
            throws Exception {
        var shop = new HttpShop(orderedAt.address());
        var window = new HttpShop(followedAt.address());
        var delays = new ArrayList<Long>();
        var followed = new CountDownLatch(load.orders());
        var followers = Executors.newVirtualThreadPerTaskExecutor();
        try {
            var following = new ArrayList<Future<List<Long>>>();
            var numbers = new ArrayList<String>();
            for (var count = 1; count <= load.orders(); count++) {
                var domain = name.replace(' ', '-') + "-" + count + ".nl";
                var placed = shop.order("steps-become-visible-" + domain, domain);
                if (placed.status() != 201)
                    throw new IllegalStateException(placed.body().toString());
                numbers.add(placed.text("/number"));
            }
            for (var number : numbers) following.add(followers.submit(() -> follow(window, number, followed)));
            if (!followed.await(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                throw new IllegalStateException(followed.getCount() + " orders are not followed");
            for (var number : numbers) {
                approve(shop, number);
                Thread.sleep(load.pace()); // the load itself: staff approves at this pace
            }
            for (var follower : following) delays.addAll(follower.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        } finally {
            followers.shutdownNow(); // a stream lasts longer than anyone's patience
        }
        return delays;
    }

    /** An order is visible to staff a moment after it was placed. */
    private static void approve(HttpShop shop, String number) throws IOException, InterruptedException {
        var until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        var answer = shop.approve(number);
        while (answer.status() == 404 && System.nanoTime() < until) answer = shop.approve(number);
        if (answer.status() != 200)
            throw new IllegalStateException(answer.body().toString());
    }

    /** @return milliseconds from each event since the approval to its arrival */
    private static List<Long> follow(HttpShop window, String number, CountDownLatch followed)
            throws IOException, InterruptedException {
        var delays = new ArrayList<Long>();
        try (var lines = window.follow(number).body()) {
            for (var line : (Iterable<String>) lines::iterator) {
                var now = Instant.now();
                if (line.equals("event:end") || line.equals("event: end")) break;
                if (!line.startsWith("data:")) continue;
                var event = JSON.readTree(line.substring("data:".length()));
                if (event.at("/sequence").asLong() == 0) followed.countDown(); // the order itself, from before
                else
                    delays.add(Duration.between(Instant.parse(event.at("/at").asString()), now)
                            .toMillis());
            }
        }
        return delays;
    }

    private static void report(String name, List<Long> delays, int limit, Limits limits) {
        if (delays.isEmpty()) throw new IllegalStateException("nothing was seen on " + name);
        var sorted = delays.stream().sorted().toList();
        System.out.printf(
                "%-9s events %d  p50 %d ms  p95 %d ms  p99 %d ms  max %d ms%n",
                name, sorted.size(), at(sorted, 50), at(sorted, 95), at(sorted, 99), sorted.getLast());
        limits.atMost("event to visible on " + name + ", p99, ms", at(sorted, 99), limit);
    }

    private static long at(List<Long> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
