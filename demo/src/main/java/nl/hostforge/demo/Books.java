package nl.hostforge.demo;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.hostforge.demo.BusinessRun.Placed;
import tools.jackson.databind.JsonNode;

/** What the admin API and the bookkeeping say at the end of a business's months. */
final class Books {
    private final Office office;
    private final List<JsonNode> customers;
    private final List<JsonNode> subscriptions;
    private final List<JsonNode> invoices;
    private final Map<YearMonth, JsonNode> months = new TreeMap<>();
    private final Map<String, Integer> booked;

    Books(Office office, Providers providers, LocalDate begin, int months) throws IOException, InterruptedException {
        this.office = office;
        this.customers = office.all("/api/admin/customers");
        this.subscriptions = office.all("/api/admin/subscriptions");
        this.invoices = office.all("/api/admin/invoices?sort=OLDEST_FIRST");
        for (var month = YearMonth.from(begin); this.months.size() < months; month = month.plusMonths(1))
            this.months.put(
                    month, office.read("/api/admin/revenue?month=" + month).path("month"));
        this.booked = providers.externalInvoices();
    }

    List<JsonNode> subscriptionsOf(String order) {
        return subscriptions.stream()
                .filter(one -> one.path("orderNumber").asString().equals(order))
                .toList();
    }

    List<JsonNode> invoicesOf(String customer) {
        return invoices.stream()
                .filter(one -> one.path("customerId").asString().equals(customer))
                .toList();
    }

    List<JsonNode> invoices() {
        return invoices;
    }

    Map<YearMonth, JsonNode> months() {
        return months;
    }

    Office office() {
        return office;
    }

    /** @param terminated customers that dunning ended */
    Figures figures(Map<Client, Placed> placed, int terminated) throws IOException, InterruptedException {
        var suspended = 0;
        var resumed = 0;
        for (var order : placed.values()) {
            var events = new HashSet<String>();
            for (var entry : office.timeline(order.id()))
                events.add(entry.path("eventType").asString());
            if (events.contains("order.OrderSuspended")) suspended++;
            if (events.contains("order.OrderResumed")
                    && office.order(order.id()).path("status").asString().equals("ACTIVE")) resumed++;
        }
        var ours = invoices.stream()
                .filter(invoice -> !invoice.path("orderNumber").isString())
                .toList();
        return new Figures(
                customers.size(),
                subscriptions.size(),
                subscriptions.stream()
                        .mapToInt(subscription -> subscription.path("renewals").asInt())
                        .sum(),
                suspended,
                resumed,
                terminated,
                (int) subscriptions.stream()
                        .filter(subscription -> subscription.path("endedOn").isString())
                        .count(),
                invoices.size() - ours.size(),
                withoutAGap(ours),
                (int) ours.stream()
                        .filter(invoice -> booked.getOrDefault(number(invoice), 0) == 1)
                        .count(),
                (int) invoices.stream()
                        .filter(invoice -> invoice.path("orderNumber").isString())
                        .filter(invoice -> invoice.path("payment").asString("").equals("PAID"))
                        .count(),
                months.values().stream().map(Books::month).toList());
    }

    /** @return how many there are; -1 if any number is there twice or left out */
    private static int withoutAGap(List<JsonNode> ours) {
        var years = new TreeMap<String, List<Integer>>();
        for (var invoice : ours) {
            var parts = number(invoice).split("-");
            years.computeIfAbsent(parts[0], year -> new ArrayList<>()).add(Integer.parseInt(parts[1]));
        }
        for (var numbers : years.values()) {
            numbers.sort(null);
            for (var place = 0; place < numbers.size(); place++) if (numbers.get(place) != place + 1) return -1;
        }
        return ours.size();
    }

    private static String number(JsonNode invoice) {
        return invoice.path("number").asString("");
    }

    private static Figures.Month month(JsonNode month) {
        var issued = month.path("currencies").path(0).path("issued");
        return new Figures.Month(
                issued.path("invoices").asInt(0),
                amount(issued, "net"),
                amount(issued, "vat"),
                amount(issued, "gross"));
    }

    private static String amount(JsonNode sum, String which) {
        return sum.path(which).path("amount").asString("0.00");
    }
}
