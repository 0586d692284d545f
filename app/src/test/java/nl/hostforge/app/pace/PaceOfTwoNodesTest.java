package nl.hostforge.app.pace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import nl.hostforge.app.TemporaryData;
import nl.hostforge.integration.bookkeeping.Bookkeeping;
import nl.hostforge.integration.bookkeeping.ContactData;
import nl.hostforge.integration.bookkeeping.InvoiceLine;
import nl.hostforge.integration.bookkeeping.NewInvoice;
import nl.hostforge.integration.bookkeeping.Sending;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.Outcome.TryLater;
import nl.hostforge.integration.transport.Lane;
import nl.hostforge.sandbox.Sandbox;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A renewal night in small: two nodes make many invoices at a bookkeeping that counts calls, 150 in three seconds instead
 * of five minutes ({@code -Dpace.invoices=2000} for the long one), while new orders come in.
 */
class PaceOfTwoNodesTest {
    private static final int INVOICES = Integer.getInteger("pace.invoices", 60);
    private static final Duration WINDOW = Duration.ofMillis(3_100);
    private static final int WORKERS_PER_NODE = 4;

    private final DelayQueue<Invoice> waiting = new DelayQueue<>();
    private final AtomicInteger left = new AtomicInteger(INVOICES);
    private final List<Duration> delays = new ArrayList<>();

    /** One to be made, as a durable job knows it: what is done, and when it is due. */
    private static final class Invoice implements Delayed {
        private final String reference;
        private String madeAs;
        private long due = System.nanoTime();

        Invoice(int number) {
            reference = "renewal-" + number;
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(due - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(due, ((Invoice) other).due);
        }
    }

    @Test
    void a_night_of_renewals_trips_no_limit_and_delays_no_new_order_by_more_than_a_window() throws Exception {
        try (var server = EmbeddedPostgres.builder()
                        .setLocaleConfig("locale", "C.UTF-8")
                        .start();
                var sandbox = Sandbox.start(
                        "--server.port=0",
                        "--sandbox.data=" + TemporaryData.folder(),
                        "--sandbox.moneybird.requests-per-window=150",
                        "--sandbox.moneybird.window=3s")) {
            migrate(server.getJdbcUrl("postgres", "postgres"));
            var address = "http://127.0.0.1:" + sandbox.port();
            try (var one = new BookkeepingNode(server.getJdbcUrl("postgres", "postgres"), settings(address));
                    var other = new BookkeepingNode(server.getJdbcUrl("postgres", "postgres"), settings(address))) {
                run(one.bookkeeping(), other.bookkeeping());
            }
            check(journal(address));
        }
    }

    private void run(Bookkeeping one, Bookkeeping other) throws Exception {
        var contact = must(one.createContact("cust-renewals", contact())).id();
        for (var number = 1; number <= INVOICES; number++) waiting.add(new Invoice(number));
        var all = new ArrayList<Callable<Void>>();
        for (var node : List.of(one, other)) {
            for (var worker = 0; worker < WORKERS_PER_NODE; worker++)
                all.add(() -> {
                    while (left.get() > 0) work(node, contact);
                    return null;
                });
            all.add(() -> {
                for (var order = 1; left.get() > 0; order++) newOrder(node, contact, node.hashCode() + "-" + order);
                return null;
            });
        }
        try (var threads = Executors.newFixedThreadPool(all.size())) {
            for (var thread : threads.invokeAll(all)) thread.get();
        }
    }

    private void work(Bookkeeping node, String contact) throws InterruptedException {
        var invoice = waiting.poll(200, TimeUnit.MILLISECONDS);
        if (invoice == null) return;
        switch (Lane.BULK.run(() -> made(node, contact, invoice))) {
            case Outcome.Done<String> done -> left.decrementAndGet();
            case TryLater<String> later
            when !later.asked() -> {
                invoice.due = System.nanoTime() + later.after().orElseThrow().toNanos();
                waiting.add(invoice);
            }
            default -> throw new AssertionError("the bookkeeping was asked at a wrong moment");
        }
    }

    private static Outcome<String> made(Bookkeeping node, String contact, Invoice invoice) {
        var draft = invoice.madeAs != null
                ? Outcome.done(invoice.madeAs)
                : node.findInvoices(invoice.reference)
                        .flatMap(found -> found.isEmpty()
                                ? node.createDraft(invoice(invoice.reference, contact))
                                : Outcome.done(found.getFirst()))
                        .map(booked -> invoice.madeAs = booked.id());
        return draft.flatMap(id -> node.send(id, Sending.by(Sending.Way.EMAIL)).map(sent -> sent.id()));
    }

    /** A step of a new order, each call of which has to come through; orders come one after another on each node. */
    private void newOrder(Bookkeeping node, String contact, String order) throws InterruptedException {
        var reference = "order-" + order;
        delayed(() -> node.findInvoices(reference));
        var draft = delayed(() -> node.createDraft(invoice(reference, contact)));
        delayed(() -> node.send(draft.id(), Sending.by(Sending.Way.EMAIL)));
        new DelayQueue<Invoice>().poll(400, TimeUnit.MILLISECONDS); // until the next customer orders
    }

    private <T> T delayed(Supplier<Outcome<T>> call) throws InterruptedException {
        var asked = System.nanoTime();
        while (true) {
            var begun = System.nanoTime();
            var outcome = call.get();
            if (outcome instanceof TryLater<T> later && !later.asked()) {
                new DelayQueue<Invoice>().poll(later.after().orElseThrow().toNanos(), TimeUnit.NANOSECONDS);
                continue;
            }
            synchronized (delays) {
                delays.add(Duration.ofNanos(begun - asked));
            }
            return must(outcome);
        }
    }

    private void check(List<JsonNode> calls) {
        var refused = calls.stream()
                .filter(call -> call.path("status").asInt() == 429)
                .count();
        var sent = calls.stream()
                .filter(call -> call.path("operation").asString().equals("moneybird.sendInvoice"))
                .filter(call -> call.path("references").toString().contains("renewal-"))
                .filter(call -> call.path("workDone").asBoolean())
                .count();
        var longest = delays.stream().max(Duration::compareTo).orElseThrow();
        System.out.printf(
                "%d invoices by two nodes: %d calls, %d answers of 429; %d calls of new orders, delayed %d ms at most%n",
                INVOICES, calls.size() - delays.size(), refused, delays.size(), longest.toMillis());
        assertThat(refused).isZero();
        assertThat(calls.size() - delays.size()).isLessThan(4 * INVOICES); // three each, and what was looked up again
        assertThat(sent).isEqualTo(INVOICES);
        assertThat(delays).hasSizeGreaterThan(10);
        assertThat(longest).isLessThanOrEqualTo(WINDOW);
    }

    private static <T> T must(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<T>) outcome).value();
    }

    private static NewInvoice invoice(String reference, String contact) {
        var line = new InvoiceLine(
                "Verlenging", BigDecimal.ONE, new BigDecimal("4.95"), "nl-high", "domains", Optional.empty());
        return new NewInvoice(reference, contact, LocalDate.of(2026, 3, 2), 14, "EUR", List.of(line));
    }

    private static ContactData contact() {
        return new ContactData(
                Optional.empty(),
                "Mila",
                "Janssen",
                "Kade 1",
                "3511AA",
                "Utrecht",
                "NL",
                Optional.empty(),
                "mila@janssenfietsen.example",
                Optional.empty(),
                Optional.empty());
    }

    /** Calls under way, eight at most, are fewer than the ten that we stay below the limit. */
    private static Map<String, String> settings(String address) {
        var settings = new HashMap<String, String>();
        settings.put("hostforge.moneybird.base-url", address + "/moneybird/api/v2");
        settings.put("hostforge.moneybird.administration-id", "123");
        settings.put("hostforge.moneybird.token", "sandbox-token");
        settings.put("hostforge.moneybird.tax-rates.nl-high", "200000000000000021");
        settings.put("hostforge.moneybird.ledger-accounts.domains", "210000000000000002");
        settings.put("hostforge.moneybird.pace.calls", "140");
        settings.put("hostforge.moneybird.pace.within", WINDOW.toMillis() + "ms");
        settings.put("hostforge.moneybird.bulkhead.calls", "4");
        return settings;
    }

    private static void migrate(String database) throws Exception {
        try (var script = PaceOfTwoNodesTest.class.getResourceAsStream("/db/migration/V52__provider_pace.sql");
                var connection = DriverManager.getConnection(database, "postgres", "postgres")) {
            connection.createStatement().execute(new String(script.readAllBytes(), UTF_8));
        }
    }

    private static List<JsonNode> journal(String address) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(
                            URI.create(address + "/control/journal?provider=moneybird&limit=1000000"))
                    .GET()
                    .build();
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return JsonMapper.shared().readTree(answer.body()).valueStream().toList();
        }
    }
}
