package nl.hostforge.benchmark.books;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import nl.hostforge.app.ledger.BillingRebuild;
import nl.hostforge.app.readmodel.Projections;
import nl.hostforge.benchmark.measure.Limits;
import nl.hostforge.benchmark.product.Node;
import nl.hostforge.benchmark.product.Subscribers;
import nl.hostforge.messages.customer.PostalAddress;
import nl.hostforge.messages.dunning.DunningMaster;
import nl.hostforge.messages.dunning.DunningPolicyCommand.ChangeDunningPolicy;
import nl.hostforge.messages.dunning.DunningPolicyId;
import nl.hostforge.messages.dunning.DunningSchedule;
import nl.hostforge.messages.readmodel.RebuildSheet;
import nl.hostforge.messages.readmodel.RebuildSheet.Compared;
import nl.hostforge.messages.subscription.BillingCycle;
import nl.hostforge.query.readmodel.Generations;
import nl.hostforge.query.readmodel.ReadModel;
import nl.hostforge.sandbox.Sandbox;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A year of many customers, by a clock that is moved from one day of renewals to the next: half of them renew by the month
 * and half by the year, a fifth live in Germany or Belgium, whose VAT they come to bear, and most pay. Then every table of
 * the billing read models is emptied and they are rebuilt: all reports and tables have to come out with the digests that
 * they had. In the end one event is changed, and the sheet has to name the document.
 *
 * <p>Arguments: customers, by default 2,000; months, by default 12.
 */
public final class YearOfBooks {
    private static final List<Integer> DAYS = List.of(0, 7, 14, 21); // of a month, from its first
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final Duration A_MOMENT = Duration.ofMillis(200);
    private static final String ISSUED = "select count(*) from domain_event_entry where payload_type = '%s'";

    private final Node node;
    private final BillingRebuild rebuild;
    private final int customers;
    private final LocalDate begin;

    private YearOfBooks(Node node, int customers) {
        this.node = node;
        this.rebuild = new BillingRebuild(
                node.bean(Projections.class),
                node.bean(Generations.class),
                List.copyOf(node.beans(ReadModel.class)),
                node.bean(QueryGateway.class),
                node.bean(JdbcClient.class));
        this.customers = customers;
        this.begin = BillingCycle.dayOf(Instant.now()).plusMonths(1).withDayOfMonth(1);
    }

    public static void main(String[] arguments) throws Exception {
        var customers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2_000;
        var months = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 12;
        var folder = Node.folder(new String[0], 0);
        var limits = new Limits();
        try (var sandbox = Sandbox.start("--server.port=0", "--sandbox.data=" + folder.resolve("sandbox"));
                var node = start(folder, sandbox)) {
            var year = new YearOfBooks(node, customers);
            year.live(months);
            year.rebuildBeside(limits);
            year.rebuildFromNothing(limits);
            year.changeAnEvent(limits);
        }
        limits.end();
    }

    /** Nothing goes to a provider, and no document is drawn: none of it moves the books. */
    private static Node start(Path folder, Sandbox sandbox) {
        return Node.start(
                folder.resolve("product"),
                "command,query,projection,saga",
                Map.of(
                        "hostforge.sandbox.clock.movable",
                        true,
                        "hostforge.sandbox.url",
                        "http://127.0.0.1:" + sandbox.port(),
                        "db-scheduler.polling-interval",
                        "50ms"));
    }

    private void live(int months) throws Exception {
        var time = new MovableTime(node.management());
        var payers = new Payers(node);
        node.commands()
                .sendAndWait(new ChangeDunningPolicy(
                        DunningPolicyId.ONLY, null, DunningMaster.MONEYBIRD, DunningSchedule.standard()));
        time.moveTo(begin.minusDays(1));
        var began = System.nanoTime();
        new Subscribers(node, 1, this::cycle, YearOfBooks::address).start(customers);
        var issued = 0;
        for (var month = 0; month < months; month++) {
            for (var days : DAYS) {
                var day = begin.plusMonths(month).plusDays(days);
                issued += dueOn(day);
                var expected = issued;
                time.moveTo(day);
                await("invoices of " + day, () -> count("invoice.InvoiceIssued") >= expected);
                await("the lists of " + day, rebuild::isShownUpToDate);
                payers.pay(day);
            }
        }
        await("the books", rebuild::isShownUpToDate);
        System.out.printf(
                Locale.ROOT,
                "%d customers, %d months: %d invoices, %d payments, %d credit notes, %d events in %.0f s%n",
                customers,
                months,
                count("invoice.InvoiceIssued"),
                count("invoice.InvoicePaymentReceived"),
                count("creditnote.CreditNoteIssued"),
                head(),
                seconds(began));
    }

    /** By the month or by the year, and due on the days of renewals alone. */
    private BillingCycle cycle(int number) {
        var first = begin.plusDays(DAYS.get(number / 2 % DAYS.size()));
        return number % 2 == 0
                ? new BillingCycle(first.minusMonths(1), Period.ofMonths(1), 1)
                : new BillingCycle(first.plusMonths(number / 8 % 12).minusYears(1), Period.ofYears(1), 1);
    }

    private int dueOn(LocalDate day) {
        var due = 0;
        for (var number = 0; number < customers; number++) {
            var cycle = cycle(number);
            if (cycle.period(cycle.numberHolding(day)).from().equals(day)) due++;
        }
        return due;
    }

    private static PostalAddress address(int number) {
        return switch (number % 10) {
            case 0 -> new PostalAddress("Kantstraße", "12", null, "10623", "Berlin", "DE");
            case 5 -> new PostalAddress("Meir", "7", null, "2000", "Antwerpen", "BE");
            default -> Subscribers.inAmsterdam();
        };
    }

    private void rebuildBeside(Limits limits) throws InterruptedException {
        print("rebuilt beside what is shown", limits);
        rebuild.dropNext();
    }

    private void rebuildFromNothing(Limits limits) throws InterruptedException {
        rebuild.begin();
        await("the rebuild", rebuild::isDone);
        var before = rebuild.digests();
        rebuild.dropNext();
        rebuild.emptyShown();
        rebuild.begin();
        await("the rebuild", rebuild::isDone);
        var after = rebuild.digests();
        limits.atMost(
                "digests that are others after emptying",
                before.keySet().stream()
                        .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                        .count(),
                0);
        limits.atLeast("reports and tables", after.size(), before.size());
        rebuild.showNext();
        print("rebuilt once more, beside what came of the empty tables", limits);
        rebuild.dropNext();
    }

    private void print(String what, Limits limits) throws InterruptedException {
        var began = System.nanoTime();
        rebuild.begin();
        await("the rebuild", rebuild::isDone);
        var took = seconds(began);
        var sheet = rebuild.sheet();
        System.out.printf(
                Locale.ROOT,
                "%s: events %d to %d in %.1f s (%.0f/s for four read models at once), %d reports and tables, %d lines%n",
                what,
                sheet.firstPosition(),
                sheet.lastPosition(),
                took,
                sheet.lastPosition() / took,
                sheet.compared().size(),
                sheet.compared().stream().mapToLong(Compared::linesAfter).sum());
        limits.atMost("reports and tables that differ", different(sheet).size(), 0);
    }

    /** The log is a copy that goes away with this run. */
    private void changeAnEvent(Limits limits) throws InterruptedException {
        var place = node.ask("select global_index from domain_event_entry where payload_type ="
                + " 'invoice.InvoicePaymentReceived' order by global_index offset 100 limit 1");
        var number = node.ask("select convert_from(issued.payload, 'UTF8')::jsonb ->> 'number'"
                + " from domain_event_entry issued join domain_event_entry paid using (aggregate_identifier)"
                + " where issued.payload_type = 'invoice.InvoiceIssued' and paid.global_index = " + place);
        node.execute("update domain_event_entry set payload = convert_to(regexp_replace(convert_from(payload, 'UTF8'),"
                + " '\"amount\":\\{\"amount\":[0-9.]+', '\"amount\":{\"amount\":0.01'), 'UTF8') where global_index = "
                + place);
        rebuild.begin();
        await("the rebuild", rebuild::isDone);
        var different = different(rebuild.sheet());
        different.forEach(one -> System.out.printf(
                "a payment of %s was changed: %s differs, first in %s: %s, and not %s%n",
                number,
                one.name(),
                one.firstDifference().document(),
                one.firstDifference().lineAfter(),
                one.firstDifference().lineBefore()));
        limits.atLeast(
                "reports and tables that name its document",
                different.stream()
                        .filter(one -> Objects.equals(one.firstDifference().document(), number))
                        .count(),
                2);
        rebuild.dropNext();
    }

    private static List<Compared> different(RebuildSheet sheet) {
        return new ArrayList<>(
                sheet.compared().stream().filter(one -> !one.isEqual()).toList());
    }

    private long count(String type) {
        return Long.parseLong(node.ask(ISSUED.formatted(type)));
    }

    private long head() {
        return Long.parseLong(node.ask("select max(global_index) from domain_event_entry"));
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static void await(String what, BooleanSupplier condition) throws InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > until) throw new IllegalStateException("still waiting for " + what);
            Thread.sleep(A_MOMENT); // asking is not to be what takes the time
        }
    }
}
