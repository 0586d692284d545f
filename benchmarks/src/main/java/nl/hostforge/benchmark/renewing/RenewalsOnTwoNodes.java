package nl.hostforge.benchmark.renewing;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.hostforge.app.provisioning.WithSandbox;
import nl.hostforge.app.running.ProductProcess;
import nl.hostforge.benchmark.measure.Limits;
import nl.hostforge.benchmark.product.Node;
import nl.hostforge.benchmark.product.Subscribers;
import nl.hostforge.messages.subscription.BillingCycle;
import nl.hostforge.sandbox.Sandbox;

/**
 * Many subscriptions are due on one day, and two nodes renew them: the run drafts, both renew, number and issue,
 * and book each invoice at the sandbox's Moneybird, without its limit on calls. Afterwards the log tells whether each
 * subscription was renewed once, each customer has one invoice with all their lines, and the numbers have no gap. With
 * kills, on the way one node or both, by turns, are killed and started again.
 *
 * <p>Arguments: renewals, by default 10,000, two for each customer; kills, by default none.
 */
public final class RenewalsOnTwoNodes {
    /** Kill Bill was measured at 25 invoices per second on such a machine, with its database on it. */
    private static final double INVOICES_PER_SECOND = 25;

    private static final int PER_CUSTOMER = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final Duration A_MOMENT = Duration.ofMillis(500);
    private static final List<String> JVM = List.of("-Xmx512m", "-XX:+UseSerialGC");

    private RenewalsOnTwoNodes() {}

    public static void main(String[] arguments) throws Exception {
        var renewals = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        var kills = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0;
        var customers = Math.ceilDiv(renewals, PER_CUSTOMER);
        var folder = Node.folder(new String[0], 0);
        var data = folder.resolve("product");
        try (var node = Node.start(data, Node.COMMANDS)) {
            var aMonth = new BillingCycle(BillingCycle.dayOf(Instant.now()).minusMonths(1), Period.ofMonths(1), 1);
            new Subscribers(node, PER_CUSTOMER, number -> aMonth, number -> Subscribers.inAmsterdam()).start(customers);
            node.execute(RenewalLog.HOLD_THE_DAY);
        }
        var limits = new Limits();
        try (var sandbox = Sandbox.start(
                "--server.port=0",
                "--sandbox.data=" + folder.resolve("sandbox"),
                "--sandbox.moneybird.requests-per-window=0")) {
            run(data, WithSandbox.settings(sandbox), customers, kills, limits);
        }
        limits.end();
    }

    private static void run(Path data, Map<String, Object> sandbox, int customers, int kills, Limits limits)
            throws Exception {
        var settings = new HashMap<>(sandbox);
        settings.put("hostforge.catalogue.fill", false);
        System.out.printf("two nodes; JVM %s %s; settings %s%n", Runtime.version(), JVM, settings);
        var node = new ProductProcess(data, settings, JVM);
        node.start();
        var log = new RenewalLog(node);
        await("the list of what is due", () -> log.listed() >= (long) customers * PER_CUSTOMER);
        var other = node.another();
        try {
            other.start();
            var before = node.processorTime().plus(other.processorTime());
            log.letTheDayBegin();
            for (var kill = 1; kill <= kills; kill++) {
                var reached = (long) customers * kill / (kills + 1);
                await("invoices before kill " + kill, () -> log.issued() >= reached);
                other.kill();
                if (kill % 2 == 0) {
                    // its database goes with it and comes back elsewhere, so the other one goes with it too
                    node.kill();
                    node.start();
                    other = node.another();
                }
                other.start();
            }
            await("invoices", () -> log.issued() >= customers);
            await("bookings", () -> log.booked() >= customers);
            // a process that was killed takes its time with it
            var processor = kills > 0
                    ? Duration.ZERO
                    : node.processorTime().plus(other.processorTime()).minus(before);
            report(log, customers, kills, processor, limits);
        } finally {
            other.stop();
            node.stop();
        }
    }

    private static void report(RenewalLog log, int customers, int kills, Duration processor, Limits limits)
            throws SQLException, IOException {
        var renewals = customers * PER_CUSTOMER;
        var seconds = log.secondsFromFirstDraftToLastIssue();
        System.out.printf(
                Locale.ROOT,
                "%d renewals, %d invoices, %d kills: issued within %.1f s of the first draft, %.1f renewals/s; booked within %.1f s\n",
                renewals,
                customers,
                kills,
                seconds,
                renewals / seconds,
                log.secondsFromFirstDraftToLastBooking());
        if (kills == 0)
            System.out.printf(
                    Locale.ROOT,
                    "processor time of both nodes, documents and mails included: %.2f ms per renewal%n",
                    processor.toMillis() / (double) renewals);
        limits.atMost("renewals that are missing", log.missing(renewals), 0);
        limits.atMost("renewals made twice", log.doubled(), 0);
        limits.atMost("lines that no invoice has, or two", log.strayLines(), 0);
        limits.atMost("invoices without their number of the series", log.outOfSeries(customers), 0);
        limits.atMost("invoices whose date is before the number before", log.datesGoneBack(), 0);
        if (kills == 0) limits.atLeast("invoices issued per second", customers / seconds, INVOICES_PER_SECOND);
    }

    private interface Condition {
        boolean holds() throws SQLException, IOException;
    }

    private static void await(String what, Condition condition) throws SQLException, IOException, InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > until) throw new IllegalStateException("still waiting for " + what);
            Thread.sleep(A_MOMENT); // asking is not to be what is measured
        }
    }
}
