package nl.hostforge.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import nl.hostforge.demo.Client.Pays;

/**
 * A business over many months: customers sign up in the first of them, what they ordered is renewed by the product's own
 * runs as its clock is moved from one business day to the next, most pay in time, some once dunning suspended them, some
 * never, and lose all. What is renewed is paid by transfer, which staff takes down.
 * All of it over HTTP, as visitors, payers and staff do it; nobody sits through the providers' limits, since the clock moves
 * their windows too. At the end all that came of it is compared with the table.
 */
final class BusinessRun {
    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime PEOPLE_COME = LocalTime.of(10, 0);
    private static final Period PAYS_AFTER = Period.ofDays(7);
    private static final Period MAY_BE_SUSPENDED_AFTER = Period.ofDays(35);
    private static final Period MAY_BE_TERMINATED_AFTER = Period.ofDays(74);
    private static final int AT_A_TIME = 4;

    private final BusinessTable.Plan plan;
    private final List<Client> clients;
    private final Line visitors;
    private final Line staff;
    private final Shop shop;
    private final ProductClock clock;
    private final Payers payers;
    private final Providers providers;
    private final PrintStream out;
    private final String email;
    private final String password;
    private final Map<Client, Placed> placed = new LinkedHashMap<>();
    private final Set<Client> paid = new HashSet<>();
    private final Set<Client> suspended = new HashSet<>();
    private final Set<Client> terminated = new HashSet<>();

    /** What somebody who ordered was told, and the order's id. */
    record Placed(String number, String secret, String id, String customer) {}

    /**
     * Where to do it, and as whom.
     *
     * @param hostForge address of a HostForge that is new, and whose clock can be moved
     * @param operators address of its operators' port
     * @param sandbox address of its sandbox, new too
     * @param email the first admin's
     */
    record Place(String hostForge, String operators, String sandbox, String email, String password) {}

    private BusinessRun(HttpClient http, BusinessTable table, BusinessTable.Plan plan, Place place, PrintStream out) {
        this.plan = plan;
        this.clients = table.clients(plan);
        this.visitors = Line.to(http, place.hostForge());
        this.staff = Line.to(http, place.hostForge());
        this.shop = new Shop(visitors);
        this.clock = new ProductClock(Line.to(http, place.operators()));
        var sandbox = Line.to(http, place.sandbox());
        this.payers = new Payers(sandbox);
        this.providers = new Providers(sandbox);
        this.out = out;
        this.email = place.email();
        this.password = place.password();
    }

    /** @return what is not as the table says, in lines for people; empty if all is */
    static List<String> against(BusinessTable table, BusinessTable.Plan plan, Place place, PrintStream out)
            throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return new BusinessRun(http, table, plan, place, out).run();
        }
    }

    private List<String> run() throws IOException, InterruptedException {
        shop.look(clients.stream().flatMap(client -> client.items().stream()));
        var begin = clock.today().plusYears(1).withDayOfYear(1);
        out.printf("%d customers sign up in the month that begins on %s; then time goes by.%n", clients.size(), begin);
        for (var day : days(begin)) {
            clock.moveTo(day, OPENS);
            var done = act(day, begin);
            if (!done.isEmpty()) out.println(day + "  " + String.join("; ", done));
            out.flush();
        }
        clock.moveTo(begin.plusMonths(plan.months()), OPENS);
        var books = new Books(office(), providers, begin, plan.months());
        new Showing(out, books).all(visitors, example());
        return plan.expect().differences(books.figures(placed, terminated.size()));
    }

    /** The days on which something may be due: those on which customers signed up, in every month. */
    private List<LocalDate> days(LocalDate begin) {
        var days = new ArrayList<LocalDate>();
        for (var month = 0; month < plan.months(); month++) {
            var first = begin.plusMonths(month);
            clients.stream()
                    .map(Client::signUpDay)
                    .distinct()
                    .sorted()
                    .map(day -> first.withDayOfMonth(Math.min(day, first.lengthOfMonth())))
                    .distinct()
                    .forEach(days::add);
        }
        return days;
    }

    /** @return what was done, in a few words each */
    private List<String> act(LocalDate day, LocalDate begin) throws IOException, InterruptedException {
        var done = new ArrayList<String>();
        signUp(those(Pays.values(), client -> client.signsUpOn(begin).equals(day)), done);
        pay(since(day, begin, PAYS_AFTER, Pays.IN_TIME, paid), done);
        payAtLast(those(new Pays[] {Pays.LATE}, client -> suspended.contains(client) && !paid.contains(client)), done);
        payRenewals(day, done);
        var late = new Pays[] {Pays.LATE, Pays.NEVER};
        notice("SUSPENDED", since(day, begin, MAY_BE_SUSPENDED_AFTER, late, suspended), suspended, "suspended", done);
        var never = new Pays[] {Pays.NEVER};
        notice("CANCELLED", since(day, begin, MAY_BE_TERMINATED_AFTER, never, terminated), terminated, "ended", done);
        return done;
    }

    private List<Client> since(LocalDate day, LocalDate begin, Period after, Pays pays, Set<Client> over) {
        return since(day, begin, after, new Pays[] {pays}, over);
    }

    private List<Client> since(LocalDate day, LocalDate begin, Period after, Pays[] pays, Set<Client> over) {
        return those(
                pays,
                client -> !over.contains(client)
                        && !client.signsUpOn(begin).plus(after).isAfter(day));
    }

    private List<Client> those(Pays[] pays, Predicate<Client> which) {
        return clients.stream()
                .filter(client -> List.of(pays).contains(client.pays()) && which.test(client))
                .toList();
    }

    private void signUp(List<Client> who, List<String> done) throws IOException, InterruptedException {
        if (who.isEmpty()) return;
        atOnce(who, client -> {
            var answer = shop.order(client, "business-signs-up-%03d".formatted(client.place()));
            var number = answer.path("number").asString();
            synchronized (placed) {
                placed.put(client, new Placed(number, answer.path("secret").asString(), null, null));
            }
        });
        clock.settle();
        var office = office();
        for (var client : who) {
            var order = placed.get(client);
            var shown = office.read("/api/admin/orders/" + order.number());
            placed.put(
                    client,
                    new Placed(
                            order.number(),
                            order.secret(),
                            shown.path("id").asString(),
                            shown.path("customerId").asString()));
            office.decide(order.number(), "APPROVE");
        }
        clock.settle();
        done.add(who.size() + " sign up");
    }

    private void pay(List<Client> who, List<String> done) throws IOException, InterruptedException {
        if (who.isEmpty()) return;
        clock.moveTo(clock.today(), PEOPLE_COME);
        var office = office();
        for (var client : who) {
            var invoices =
                    office.all("/api/admin/invoices?order=" + placed.get(client).id());
            var invoice = invoices.getFirst().path("id").asString();
            payers.pay(office.read("/api/admin/invoices/" + invoice)
                    .path("bookedId")
                    .asString());
            paid.add(client);
        }
        clock.settle();
        done.add(who.size() + " pay what they ordered");
    }

    /** Nobody but the product resumes them. */
    private void payAtLast(List<Client> who, List<String> done) throws IOException, InterruptedException {
        if (who.isEmpty()) return;
        pay(who, new ArrayList<>());
        done.add(who.size() + " pay at last");
    }

    /** Who paid what they ordered pays what is renewed for them too, a week after it was invoiced. */
    private void payRenewals(LocalDate day, List<String> done) throws IOException, InterruptedException {
        var customers =
                paid.stream().map(client -> placed.get(client).customer()).toList();
        var theirs = office().all("/api/admin/invoices?payment=OPEN").stream()
                .filter(invoice -> !invoice.path("orderNumber").isString())
                .filter(invoice -> customers.contains(invoice.path("customerId").asString()))
                .filter(invoice -> !LocalDate.parse(invoice.path("issuedOn").asString())
                        .plus(PAYS_AFTER)
                        .isAfter(day))
                .toList();
        if (theirs.isEmpty()) return;
        clock.moveTo(clock.today(), PEOPLE_COME);
        var office = office(); // who signed in before the clock moved has to sign in again
        for (var invoice : theirs) office.takeTransfer(invoice, day);
        clock.settle();
        done.add(theirs.size() + " renewals are paid");
    }

    /** What the product's own dunning did since. */
    private void notice(String status, List<Client> who, Set<Client> known, String as, List<String> done)
            throws IOException, InterruptedException {
        if (who.isEmpty()) return;
        var office = office();
        var count = 0;
        for (var client : who) {
            if (!office.order(placed.get(client).id()).path("status").asString().equals(status)) continue;
            known.add(client);
            count++;
        }
        if (count > 0) done.add(count + " are " + as + " by dunning");
    }

    /** Whoever looks in at the end: a customer who was suspended and goes on. */
    private Placed example() {
        return clients.stream()
                .filter(client -> client.pays() == Pays.LATE)
                .findFirst()
                .map(placed::get)
                .orElseThrow();
    }

    /** Signed in anew: days went by. */
    private Office office() throws IOException, InterruptedException {
        return Office.signIn(staff, shop, email, password);
    }

    private interface Deed {
        void by(Client client) throws IOException, InterruptedException;
    }

    private static void atOnce(List<Client> who, Deed deed) throws IOException, InterruptedException {
        try (var hands =
                Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().factory())) {
            var deeds = who.stream()
                    .<Callable<Void>>map(client -> () -> {
                        deed.by(client);
                        return null;
                    })
                    .toList();
            for (var result : hands.invokeAll(deeds)) result.get();
        } catch (ExecutionException failure) {
            throw new IOException("an order could not be placed", failure.getCause());
        }
    }
}
