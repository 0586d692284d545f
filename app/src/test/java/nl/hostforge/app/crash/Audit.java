package nl.hostforge.app.crash;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.LongStream;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import tools.jackson.databind.JsonNode;

/** Compares what the providers did and hold, by their own journal, with the log and with what staff is shown. */
final class Audit {
    private static final BigDecimal VAT = new BigDecimal("0.21");

    /** What makes something at a provider, with the kind of thing that it makes there. */
    private static final Set<String> CREATIONS = Set.of(
            "plesk.createCustomer",
            "plesk.createSubscription",
            "openprovider.createCustomer",
            "openprovider.registerDomain",
            "openprovider.transferDomain",
            "openprovider.createZone",
            "moneybird.createContact",
            "moneybird.createInvoice",
            "moneybird.createCreditInvoice");

    /** What changes something that is there, once for each time that somebody asks for it. */
    private static final Set<String> CHANGES = Set.of("plesk.switchPlan", "openprovider.renewDomain");

    private final List<OrderRun> runs;
    private final Nodes nodes;
    private final SandboxControl sandbox;
    private final Map<String, Integer> effects = new TreeMap<>();
    private List<String> findings = new ArrayList<>();

    Audit(List<OrderRun> runs, Nodes nodes, SandboxControl sandbox) {
        this.runs = runs;
        this.nodes = nodes;
        this.sandbox = sandbox;
    }

    /** @return how often each kind of thing was made at the providers */
    Map<String, Integer> effects() {
        return effects;
    }

    /** @return all that is not as it has to be */
    List<String> findings() throws Exception {
        findings = new ArrayList<>();
        nothingIsStuckOrLost();
        everyStepIsDoneOnce();
        everyChangeIsMadeOnce();
        everyPaymentIsReceivedOnce();
        everythingIsMadeOnce();
        providersHoldWhatIsWanted();
        invoicesAreRight();
        visitorsMissedNothing();
        return findings;
    }

    private void nothingIsStuckOrLost() throws Exception {
        for (var run : runs) {
            if (run.stuck() != null) findings.add(run + " is stuck: " + run.stuck());
            if (run.resumed() > 0) findings.add(run + " was parked by a fault of the product's own");
            var order = nodes.get(0).people().order(run.placed().number());
            if (!run.plan().wanted().equals(order.text("/status")))
                findings.add(run + " is " + order.text("/status") + ", not "
                        + run.plan().wanted());
            if (order.body().path("parked").asBoolean()) findings.add(run + " is parked");
        }
        var orders = number("select count(*) from domain_event_entry where payload_type = 'order.OrderCreated'");
        if (orders != runs.size()) findings.add("the log has " + orders + " orders, not " + runs.size());
        var letters = number("select count(*) from dead_letter_entry");
        if (letters > 0) findings.add(letters + " events could not be handled");
    }

    private void everyStepIsDoneOnce() throws SQLException {
        for (var line : lines(
                "select aggregate_identifier || ' ' || (convert_from(payload, 'UTF8')::json ->> 'stepId')"
                        + " || ' was completed ' || count(*) || ' times' from domain_event_entry"
                        + " where payload_type in ('order.ProvisioningStepCompleted', 'order.ProvisioningStepCompletedByHand')"
                        + " group by aggregate_identifier, convert_from(payload, 'UTF8')::json ->> 'stepId' having count(*) > 1"))
            findings.add("the log says that " + line);
        var finals = lines("select aggregate_identifier || ' ' || payload_type from domain_event_entry"
                + " where payload_type in ('order.OrderActivated', 'order.OrderCancelled', 'order.OrderRejected')"
                + " group by aggregate_identifier, payload_type having count(*) > 1");
        finals.forEach(line -> findings.add("the log says more than once that " + line));
    }

    private void everyChangeIsMadeOnce() throws SQLException {
        for (var run : runs) {
            var wanted =
                    run.plan().deeds().stream().filter(Deed::changesAService).count();
            var made =
                    number("select count(*) from domain_event_entry where payload_type = 'order.ServiceChangeCompleted'"
                            + " and aggregate_identifier = '" + run.placed().id() + "'");
            if (made != wanted) findings.add(run + " was changed " + made + " times, not " + wanted);
        }
    }

    private void everyPaymentIsReceivedOnce() throws SQLException {
        for (var run : runs) {
            var wanted = run.plan().deeds().contains(Deed.PAY) ? 1 : 0;
            var received = number("select count(*) from domain_event_entry"
                    + " where payload_type = 'invoice.InvoicePaymentReceived' and aggregate_identifier = '"
                    + InvoiceId.ofOrder(OrderId.of(run.placed().id())) + "'");
            if (received != wanted) findings.add(run + " received " + received + " payments, not " + wanted);
        }
    }

    private void everythingIsMadeOnce() throws IOException, InterruptedException {
        effects.clear();
        var made = new TreeMap<String, Integer>();
        for (var call : sandbox.calls()) {
            var operation = call.path("operation").asString();
            var counts = CREATIONS.contains(operation) && makesSomething(call)
                    || CHANGES.contains(operation) && !call.path("changes").isEmpty();
            if (!counts) continue;
            effects.merge(operation, 1, Integer::sum);
            made.merge(operation + " " + call.path("references"), 1, Integer::sum);
        }
        made.forEach((what, times) -> {
            if (times > 1) findings.add(what + " was done " + times + " times");
        });
    }

    private static boolean makesSomething(JsonNode call) {
        return call.path("changes")
                .valueStream()
                .anyMatch(change -> change.path("manner").asString().equals("CREATED"));
    }

    private void providersHoldWhatIsWanted() throws IOException, InterruptedException {
        var plesk = sandbox.state("plesk");
        noneTwice("panel customer", plesk.path("customers"), "/externalId");
        noneTwice("subscription", plesk.path("subscriptions"), "/subscription/externalId");
        var openprovider = sandbox.state("openprovider");
        noneTwice("contact handle", openprovider.path("handles"), "/details/comments");
        noneTwice("domain", openprovider.path("domains"), "/comments");
        noneTwice(
                "charge",
                openprovider.path("charges"),
                charge -> charge.path("operation").asString() + " " + charge.path("domainId"));
        noneTwice("booked contact", sandbox.state("moneybird").path("contacts"), "/customerId");
        for (var run : runs) {
            var wanted = run.plan().isRejected() || run.plan().wanted().equals("CANCELLED")
                    ? 0
                    : run.plan().items().split("HOSTING").length - 1;
            var held = plesk.path("subscriptions")
                    .valueStream()
                    .filter(one -> one.at("/subscription/externalId")
                            .asString("")
                            .contains(run.placed().id()))
                    .count();
            if (held != wanted) findings.add(run + " has " + held + " subscriptions, not " + wanted);
            var domains = run.plan().isRejected() ? 0 : run.plan().items().split("\"DOMAIN_").length - 1;
            var ours = openprovider
                    .path("domains")
                    .valueStream()
                    .filter(one -> one.path("comments")
                            .asString("")
                            .contains(run.placed().id()))
                    .toList();
            if (run.plan().isCalledOff() ? ours.size() > domains : ours.size() != domains)
                findings.add(run + " has " + ours.size() + " domains, not " + domains);
            for (var domain : ours) {
                if (!domain.path("status").asString().equals("ACT"))
                    findings.add(run + " has a domain that is "
                            + domain.path("status").asString());
                if (run.plan().wanted().equals("CANCELLED")
                        && !domain.path("autorenew").asString().equals("off"))
                    findings.add(run + " is cancelled and its domain renews itself");
            }
        }
    }

    private void noneTwice(String what, JsonNode objects, String reference) {
        noneTwice(what, objects, one -> one.at(reference).asString(""));
    }

    private void noneTwice(String what, JsonNode objects, Function<JsonNode, String> reference) {
        var seen = new HashMap<String, Integer>();
        objects.forEach(one -> {
            var said = reference.apply(one);
            if (!said.isEmpty()) seen.merge(said, 1, Integer::sum);
        });
        seen.forEach((said, times) -> {
            if (times > 1) findings.add(what + " " + said + " is there " + times + " times");
        });
    }

    private void invoicesAreRight() throws Exception {
        var invoices = new LinkedHashMap<String, List<JsonNode>>();
        sandbox.state("moneybird")
                .path("salesInvoices")
                .forEach(invoice -> invoices.computeIfAbsent(
                                invoice.path("reference").asString(""), any -> new ArrayList<>())
                        .add(invoice));
        var shown = shownInvoices();
        var numbers = new HashMap<String, String>();
        for (var run : runs) {
            var order = nodes.get(0).people().order(run.placed().number()).body();
            var all = invoices.entrySet().stream()
                    .filter(entry -> entry.getKey().contains(run.placed().id()))
                    .flatMap(entry -> entry.getValue().stream())
                    .toList();
            var originals = all.stream().filter(one -> !isCredit(one)).toList();
            var credits = all.stream().filter(Audit::isCredit).toList();
            var wanted = run.plan().isRejected() ? 0 : 1;
            if (run.plan().isCalledOff() ? originals.size() > wanted : originals.size() != wanted)
                findings.add(run + " has " + originals.size() + " invoices, not " + wanted);
            var wantedCredits =
                    run.plan().deeds().contains(Deed.CANCEL) ? 1 : run.plan().isCalledOff() ? originals.size() : 0;
            if (credits.size() != wantedCredits)
                findings.add(run + " has " + credits.size() + " credit notes, not " + wantedCredits);
            for (var invoice : all) {
                var number = invoice.path("invoiceId").asString("");
                if (number.isEmpty()) findings.add(run + " has an invoice that was never sent");
                else if (numbers.put(number, run.toString()) != null) findings.add("two invoices are number " + number);
            }
            for (var invoice : originals) {
                if (invoice.path("details").size() != order.path("lines").size())
                    findings.add(run + " was invoiced with "
                            + invoice.path("details").size() + " lines");
                var gross = gross(invoice);
                if (gross.compareTo(
                                new BigDecimal(order.at("/totals/gross/amount").asString()))
                        != 0)
                    findings.add(run + " was invoiced for " + gross + ", not " + order.at("/totals/gross/amount"));
                if (!invoice.path("invoiceId")
                        .asString("")
                        .equals(shown.get(run.placed().number())))
                    findings.add(run + " is shown with invoice "
                            + shown.get(run.placed().number()) + ", not " + invoice.path("invoiceId"));
            }
        }
        for (var run : runs)
            if (!run.plan().isRejected()
                    && !run.plan().isCalledOff()
                    && !shown.containsKey(run.placed().number())) findings.add(run + " is shown without an invoice");
    }

    private static boolean isCredit(JsonNode invoice) {
        return !invoice.path("originalSalesInvoiceId").asString("").isEmpty();
    }

    private static BigDecimal gross(JsonNode invoice) {
        var net = invoice.path("details")
                .valueStream()
                .map(line -> new BigDecimal(line.path("price").asString())
                        .multiply(new BigDecimal(
                                line.path("amount").asString("1").strip().split(" ")[0])))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return net.add(net.multiply(VAT)).setScale(2, RoundingMode.HALF_UP);
    }

    /** @return the numbers of invoices by the numbers of their orders, as staff is shown them */
    private Map<String, String> shownInvoices() throws IOException, InterruptedException {
        var shown = new HashMap<String, String>();
        var cursor = "";
        do {
            var page = nodes.get(0)
                    .people()
                    .asAdmin("GET", "/api/admin/invoices?limit=100" + cursor, null)
                    .body();
            for (var row : page.path("items"))
                if (shown.put(
                                row.path("orderNumber").asString(),
                                row.path("number").asString(""))
                        != null) findings.add(row.path("orderNumber").asString() + " is shown with two invoices");
            var next = page.path("nextCursor");
            cursor = next.isString() ? "&cursor=" + next.asString() : "";
        } while (!cursor.isEmpty());
        return shown;
    }

    private void visitorsMissedNothing() {
        for (var run : runs) {
            var received = run.follower().received();
            if (!run.follower().isTold()) findings.add(run + "'s visitor was never told that it is done");
            var unbroken = LongStream.range(0, received.size()).boxed().toList();
            if (!received.equals(unbroken)) findings.add(run + "'s visitor received the events " + received);
        }
    }

    private long number(String sql) throws SQLException {
        return Long.parseLong(lines(sql).getFirst());
    }

    private List<String> lines(String sql) throws SQLException {
        try (var database = nodes.database();
                var statement = database.createStatement();
                var answer = statement.executeQuery(sql)) {
            var lines = new ArrayList<String>();
            while (answer.next()) lines.add(answer.getString(1));
            return lines;
        }
    }
}
