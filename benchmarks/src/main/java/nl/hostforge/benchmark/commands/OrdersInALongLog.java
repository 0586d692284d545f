package nl.hostforge.benchmark.commands;

import java.nio.file.Files;
import java.time.Duration;
import nl.hostforge.benchmark.measure.Clients;
import nl.hostforge.benchmark.measure.Limits;
import nl.hostforge.benchmark.measure.Pairs;
import nl.hostforge.benchmark.measure.Stretch;
import nl.hostforge.benchmark.product.LongLog;
import nl.hostforge.benchmark.product.Node;
import nl.hostforge.benchmark.product.OrderDesk;

/**
 * Orders placed into a log of five million events against orders placed into one of a hundred thousand: two nodes in one
 * process, each on a database of its own, by turns.
 *
 * <p>Arguments: events in the long log, by default 5,000,000; pairs, by default 9; a folder for both databases, which is
 * kept, so that the next run finds them filled.
 */
public final class OrdersInALongLog {
    private static final int SHORT = 100_000;
    private static final int CLIENTS = 8;
    private static final int CUSTOMERS = 500;
    private static final Duration STRETCH = Duration.ofSeconds(4);

    private OrdersInALongLog() {}

    public static void main(String[] arguments) throws Exception {
        var events = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5_000_000;
        var pairs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 9;
        var folder = Node.folder(arguments, 2);
        var limits = new Limits();
        try (var longOne = Node.start(Files.createDirectories(folder.resolve("long")), Node.COMMANDS);
                var shortOne = Node.start(Files.createDirectories(folder.resolve("short")), Node.COMMANDS)) {
            new LongLog(longOne).fill(events);
            new LongLog(shortOne).fill(SHORT);
            var longDesk = new OrderDesk(longOne, CUSTOMERS);
            var shortDesk = new OrderDesk(shortOne, CUSTOMERS);
            try (var inLong = Clients.asRequests(CLIENTS, () -> longDesk::place);
                    var inShort = Clients.asRequests(CLIENTS, () -> shortDesk::place)) {
                inLong.call(STRETCH.multipliedBy(3));
                inShort.call(STRETCH.multipliedBy(3));
                var measured = Pairs.byTurns(pairs, () -> inLong.call(STRETCH), () -> inShort.call(STRETCH));
                System.out.printf(
                        "%d clients, %d pairs of %d s, %,d events against %,d: %s%n",
                        CLIENTS, pairs, STRETCH.toSeconds(), events, SHORT, measured);
                limits.atLeast(
                        "rate in the long log over the short one (goal 0.95)",
                        measured.ratios(Stretch::perSecond).median(),
                        0.8);
            }
        }
        limits.end();
    }
}
