package nl.hostforge.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import nl.hostforge.demo.BusinessRun.Placed;
import tools.jackson.databind.JsonNode;

/** Lays out what a customer, an admin and an accountant get from the product's own API. */
final class Showing {
    private static final String SUBSCRIPTION = "  %-24s %-12s %-10s %3s renewals   paid until %-12s %8s%n";
    private static final String INVOICE = "  %-14s %-11s %-8s %-12s %10s %10s%n";
    private static final String MONTH = "  %-10s %9s %12s %12s %12s%n";
    private static final int LAST = 8;

    private final PrintStream out;
    private final Books books;

    Showing(PrintStream out, Books books) {
        this.out = out;
        this.books = books;
    }

    void all(Line visitors, Placed example) throws IOException, InterruptedException {
        customer(visitors.with("Order-Secret", example.secret())
                .get("/api/v1/orders/" + example.number())
                .expect(200));
        admin(books.office().order(example.id()));
        accountant();
        out.flush();
    }

    private void customer(JsonNode order) {
        head("What the customer of order " + order.path("number").asString() + " sees");
        out.printf("  %s, ordered %s%n", order.path("status").asString(), day(order.path("createdAt")));
        for (var line : order.path("lines"))
            out.printf(
                    "  %-60s %8s   then %8s%n",
                    line.path("text").asString(), amount(line.path("net")), amount(line.path("renewalPrice")));
        var totals = order.path("totals");
        out.printf(
                "  together %s, VAT %s, to pay %s%n",
                amount(totals.path("net")), amount(totals.path("vat")), amount(totals.path("gross")));
        for (var step : order.path("steps"))
            out.println("  " + step.path("sentence").asString());
    }

    private void admin(JsonNode order) {
        head("What an admin sees of them");
        out.printf(
                "  %s %s, %s%n",
                order.at("/orderedBy/firstName").asString(""),
                order.at("/orderedBy/lastName").asString(""),
                order.at("/orderedBy/email").asString(""));
        for (var one : books.subscriptionsOf(order.path("number").asString()))
            out.printf(
                    SUBSCRIPTION,
                    one.path("domain").asString(),
                    one.path("kind").asString(),
                    one.path("status").asString(),
                    one.path("renewals").asInt(),
                    one.at("/period/until").asString(),
                    amount(one.path("price")));
        var theirs = books.invoicesOf(order.path("customerId").asString());
        out.printf("  the last %d of %d invoices%n", Math.min(LAST, theirs.size()), theirs.size());
        out.printf(INVOICE, "number", "of", "state", "paid", "net", "gross");
        theirs.stream().skip(Math.max(0, theirs.size() - LAST)).forEach(this::invoice);
    }

    private void accountant() {
        head("What an accountant sees");
        out.printf(MONTH, "month", "invoices", "net", "VAT", "gross");
        books.months().forEach((month, revenue) -> {
            var issued = revenue.path("currencies").path(0).path("issued");
            out.printf(
                    MONTH,
                    month,
                    issued.path("invoices").asInt(0),
                    amount(issued.path("net")),
                    amount(issued.path("vat")),
                    amount(issued.path("gross")));
        });
        out.printf("%n  of the invoices, by what was paid of them%n");
        for (var state : new String[] {"OPEN", "PART_PAID", "PAID"}) {
            var these = books.invoices().stream()
                    .filter(invoice -> invoice.path("payment").asString("").equals(state))
                    .toList();
            var sum = these.stream()
                    .map(invoice -> new BigDecimal(amount(invoice.at("/totals/gross"))))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            out.printf("  %-10s %9d %38s%n", state, these.size(), sum);
        }
    }

    private void invoice(JsonNode invoice) {
        out.printf(
                INVOICE,
                invoice.path("number").asString(""),
                invoice.path("issuedOn").asString(""),
                invoice.path("state").asString(),
                invoice.path("payment").asString(""),
                amount(invoice.at("/totals/net")),
                amount(invoice.at("/totals/gross")));
    }

    private void head(String text) {
        out.printf("%n%s%n%s%n", text, "─".repeat(text.length()));
    }

    private static String day(JsonNode instant) {
        return LocalDate.ofInstant(Instant.parse(instant.asString()), ProductClock.AMSTERDAM)
                .toString();
    }

    private static String amount(JsonNode amount) {
        return amount.path("amount").asString("");
    }
}
