package nl.hostforge.benchmark.commands;

import java.time.Duration;
import nl.hostforge.benchmark.measure.Clients;
import nl.hostforge.benchmark.measure.Limits;
import nl.hostforge.benchmark.measure.Pairs;
import nl.hostforge.benchmark.measure.Stretch;
import nl.hostforge.benchmark.product.Node;
import nl.hostforge.benchmark.product.OrderDesk;

/**
 * What encryption costs: the same commands with the product's vault and with one that writes what it is given as base64
 * text, by turns in one node. Orders are of known customers, whose keys exist; a registration makes a key besides, which
 * is a row in the database however it is sealed, so it is told without a limit.
 *
 * <p>Arguments: pairs, by default 11.
 */
public final class SealingOrders {
    private static final int CLIENTS = 8;
    private static final int CUSTOMERS = 500;
    private static final Duration STRETCH = Duration.ofSeconds(3);

    private SealingOrders() {}

    public static void main(String[] arguments) throws Exception {
        var pairs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 11;
        var limits = new Limits();
        var vault = new VaultWithASwitch();
        try (var node = Node.start(Node.folder(arguments, 1), Node.COMMANDS, vault)) {
            var desk = new OrderDesk(node, CUSTOMERS);
            try (var orders = Clients.asRequests(CLIENTS, () -> desk::place);
                    var registrations = Clients.asRequests(CLIENTS, () -> desk::register)) {
                orders.call(STRETCH.multipliedBy(6));
                vault.seal(false);
                orders.call(STRETCH.multipliedBy(2));
                var cost = measure(vault, orders, pairs);
                System.out.printf("orders,        sealed against plain: %s%n", cost);
                System.out.printf("registrations, sealed against plain: %s%n", measure(vault, registrations, 3));
                limits.atMost(
                        "CPU per command, sealed over plain",
                        cost.ratios(Stretch::cpuMillisEach).median(),
                        1.2);
            }
        }
        limits.end();
    }

    private static Pairs measure(VaultWithASwitch vault, Clients clients, int pairs) {
        return Pairs.byTurns(
                pairs,
                () -> {
                    vault.seal(true);
                    return clients.call(STRETCH);
                },
                () -> {
                    vault.seal(false);
                    return clients.call(STRETCH);
                });
    }
}
