package nl.hostforge.benchmark.commands;

import java.time.Duration;
import java.util.List;
import nl.hostforge.benchmark.measure.Clients;
import nl.hostforge.benchmark.measure.Limits;
import nl.hostforge.benchmark.measure.Pairs;
import nl.hostforge.benchmark.measure.Stretch;
import nl.hostforge.benchmark.product.Node;
import nl.hostforge.benchmark.product.OrderDesk;

/**
 * Orders placed through the command gateway, encryption on, against prepared inserts of the same rows: how much of what
 * PostgreSQL can store is left once everything is decided, sealed and written in the product's way.
 *
 * <p>Arguments: seconds per stretch, by default 3; pairs for each number of clients, by default 5.
 */
public final class OrdersAgainstInserts {
    private static final List<Integer> CLIENTS = List.of(1, 8, 32);
    private static final int CUSTOMERS = 500;
    private static final Duration WARM_UP = Duration.ofSeconds(40);

    private OrdersAgainstInserts() {}

    public static void main(String[] arguments) throws Exception {
        var stretch = Duration.ofSeconds(arguments.length > 0 ? Long.parseLong(arguments[0]) : 3);
        var pairs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        var limits = new Limits();
        try (var node = Node.start(Node.folder(arguments, 2), Node.COMMANDS)) {
            var desk = new OrderDesk(node, CUSTOMERS);
            desk.place();
            var inserts = PlainInserts.into(node, "plain_event");
            try (var orders = Clients.asRequests(8, () -> desk::place);
                    var rows = Clients.onPlatformThreads(8, inserts::caller)) {
                orders.call(WARM_UP);
                rows.call(WARM_UP.dividedBy(8));
            }
            System.out.printf(
                    "orders of %d customers against %s; %d pairs of %d s by turns%n",
                    CUSTOMERS, inserts, pairs, stretch.toSeconds());
            for (var clients : CLIENTS)
                try (var orders = Clients.asRequests(clients, () -> desk::place);
                        var rows = Clients.onPlatformThreads(clients, inserts::caller)) {
                    var measured = Pairs.byTurns(pairs, () -> orders.call(stretch), () -> rows.call(stretch));
                    System.out.printf("%2d clients: %s%n", clients, measured);
                    if (clients < 32) continue;
                    limits.atLeast(
                            "median ratio at 32 clients (goal 0.70)",
                            measured.ratios(Stretch::perSecond).median(),
                            0.5);
                    limits.atMost("JVM CPU per command at 32 clients, ms", measured.ours(Stretch::cpuMillisEach), 1);
                }
        }
        limits.end();
    }
}
