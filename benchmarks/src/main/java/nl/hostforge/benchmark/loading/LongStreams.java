package nl.hostforge.benchmark.loading;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import nl.hostforge.benchmark.measure.Limits;
import nl.hostforge.benchmark.product.Node;
import nl.hostforge.benchmark.product.OrderDesk;
import nl.hostforge.messages.customer.CustomerCommand.EnsureMayOrder;
import nl.hostforge.messages.customer.CustomerCommand.ReinstateCustomer;
import nl.hostforge.messages.customer.CustomerCommand.SuspendCustomer;
import nl.hostforge.messages.hostingpackage.HostingPackageCommand.ChangeHostingPackagePrice;
import nl.hostforge.messages.hostingpackage.HostingPackageCommand.EnsureOrderable;
import nl.hostforge.messages.hostingpackage.HostingPackageCommand.IntroduceHostingPackage;
import nl.hostforge.messages.hostingpackage.PackageLimits;
import nl.hostforge.messages.hostingpackage.PackagePrices;
import nl.hostforge.messages.hostingpackage.PackageText;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.ProvisioningCommand.ParkProvisioning;
import nl.hostforge.messages.order.ProvisioningCommand.ResumeProvisioning;

/**
 * How long a command takes that loads an aggregate of 10, 1,000 and 10,000 events and changes nothing: a package whose
 * price changed so often, a customer and an order that were suspended and brought back so often. A stream's last two
 * events are repeated by SQL; one more command then gives the product the occasion for a snapshot.
 *
 * <p>Arguments: loads of each, by default 60.
 */
public final class LongStreams {
    private static final List<Integer> LENGTHS = List.of(10, 1_000, 10_000);
    private static final Duration SNAPSHOT = Duration.ofSeconds(10);
    private static final String REPEAT = """
            insert into domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                payload_type, payload_revision, payload, meta_data)
            select uuidv7()::text, aggregate_identifier, place, type, time_stamp, payload_type, payload_revision,
                payload, meta_data
            from generate_series(%2$d, %3$d) as place
            join domain_event_entry on aggregate_identifier = '%1$s'
                and sequence_number = %2$d - 2 + (place - %2$d) %% 2
            order by place""";

    private final Node node;
    private final OrderDesk desk;

    private LongStreams(Node node) {
        this.node = node;
        this.desk = new OrderDesk(node, 10);
    }

    /**
     * A stream.
     *
     * @param length its events
     * @param load a command that reads it and changes nothing
     */
    private record Stream(int length, Object load) {}

    public static void main(String[] arguments) throws Exception {
        var loads = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 60;
        var limits = new Limits();
        try (var node = Node.start(Node.folder(arguments, 1), Node.COMMANDS)) {
            var benchmark = new LongStreams(node);
            benchmark.measure("package", benchmark::packageOf, loads, limits);
            benchmark.measure("customer", benchmark::customerOf, loads, limits);
            benchmark.measure("order", benchmark::orderOf, loads, limits);
        }
        limits.end();
    }

    /** Makes a stream of a length. */
    private interface Making {
        Stream of(int length);
    }

    private void measure(String what, Making making, int loads, Limits limits) {
        var streams = LENGTHS.stream().map(making::of).toList();
        for (var round = 0; round < loads; round++) streams.forEach(this::load); // warm
        var times = new ArrayList<List<Double>>();
        streams.forEach(stream -> times.add(new ArrayList<>()));
        for (var round = 0; round < loads; round++)
            for (var at = 0; at < streams.size(); at++) times.get(at).add(load(streams.get(at)));
        for (var at = 0; at < streams.size(); at++)
            System.out.printf(
                    Locale.ROOT,
                    "%-9s of %6d events: median %.2f ms, longest %.2f ms%n",
                    what,
                    streams.get(at).length(),
                    median(times.get(at)),
                    times.get(at).stream().mapToDouble(time -> time).max().orElseThrow());
        limits.atMost(what + ", 10,000 events over 10", median(times.getLast()) / median(times.getFirst()), 3);
    }

    /** @return milliseconds */
    private double load(Stream stream) {
        var begin = System.nanoTime();
        node.commands().sendAndWait(stream.load());
        return (System.nanoTime() - begin) / 1e6;
    }

    private Stream packageOf(int length) {
        var id = new HostingPackageId(Ids.next());
        var slug = "web-" + length + "-" + UUID.randomUUID();
        node.commands()
                .sendAndWait(new IntroduceHostingPackage(
                        id,
                        slug.substring(0, 20),
                        new PackageText("Web M", "Web M", "Voor een winkel", "For a shop"),
                        prices("7.50"),
                        new PackageLimits(25, 250, 5, 50, 10),
                        "Web M"));
        Supplier<Object> dearer = () -> new ChangeHostingPackagePrice(id, null, prices("8.50"));
        Supplier<Object> cheaper = () -> new ChangeHostingPackagePrice(id, null, prices("7.50"));
        return lengthened(id.toString(), length, dearer, cheaper, new EnsureOrderable(id));
    }

    private Stream customerOf(int length) {
        var id = desk.place().customerId();
        return lengthened(
                id.toString(),
                length,
                () -> new SuspendCustomer(id, null),
                () -> new ReinstateCustomer(id, null),
                new EnsureMayOrder(id));
    }

    private Stream orderOf(int length) {
        var placed = desk.deliver();
        var id = placed.orderId();
        return lengthened(
                id.toString(),
                length,
                () -> new ParkProvisioning(id, "an event", "none"),
                () -> new ResumeProvisioning(id, null),
                placed); // the same request again
    }

    private Stream lengthened(String id, int length, Supplier<Object> there, Supplier<Object> back, Object load) {
        node.commands().sendAndWait(there.get());
        node.commands().sendAndWait(back.get());
        var present = events(id);
        var missing = (length - present - 2) / 2 * 2; // so that the last event is again the one back
        if (missing > 0) node.execute(REPEAT.formatted(id, present, present + missing - 1));
        node.commands().sendAndWait(there.get());
        node.commands().sendAndWait(back.get());
        if (length >= 1000) awaitSnapshot(id);
        return new Stream(events(id), load);
    }

    private int events(String id) {
        return Integer.parseInt(
                node.ask("select count(*) from domain_event_entry where aggregate_identifier = '" + id + "'"));
    }

    private void awaitSnapshot(String id) {
        var deadline = System.nanoTime() + SNAPSHOT.toNanos();
        while (System.nanoTime() < deadline)
            if (!node.ask("select count(*) from snapshot_event_entry where aggregate_identifier = '" + id + "'")
                    .equals("0")) return;
        System.out.println("no snapshot of a stream of this length was made");
    }

    private static PackagePrices prices(String monthly) {
        return new PackagePrices(Money.euro(monthly), Money.euro("75.00"), Money.noEuro());
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }
}
