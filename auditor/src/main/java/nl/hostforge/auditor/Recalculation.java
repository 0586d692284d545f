package nl.hostforge.auditor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * VAT per rate, receivables and bank, counted up from an exported log. It shares nothing with the ledger but the names in
 * the log: no class, no table and no rule. Amounts are in euros; VAT is calculated again, from each document's lines
 * and rate.
 */
public final class Recalculation {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int MONTH = 7;

    private final Map<String, BigDecimal> netOfInvoice = new HashMap<>();
    private final Map<String, JsonNode> vatOfInvoice = new HashMap<>();
    private final Map<String, BigDecimal> netOfOrder = new HashMap<>();
    private final Map<String, JsonNode> vatOfOrder = new HashMap<>();
    private final SortedMap<String, Sold> sold = new TreeMap<>();
    private final SortedMap<String, BigDecimal> receivable = new TreeMap<>();
    private final Map<String, BigDecimal> chargedNet = new HashMap<>();
    private final Map<String, BigDecimal> chargedVat = new HashMap<>();
    private BigDecimal balances = BigDecimal.ZERO.setScale(2);
    private BigDecimal bank = BigDecimal.ZERO.setScale(2);

    private Recalculation() {}

    /**
     * What was sold under one rate.
     *
     * @param net without VAT
     */
    public record Sold(BigDecimal net, BigDecimal vat) {
        Sold plus(Sold other) {
            return new Sold(net.add(other.net), vat.add(other.vat));
        }
    }

    /** @param log one event per line, in the order of the log */
    public static Recalculation of(Path log) {
        var books = new Recalculation();
        try (var events = Files.lines(log)) {
            events.map(JSON::readTree).forEach(books::count);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return books;
    }

    /** @return by month of the documents' dates, country and rate, as {@code 2026-11 DE 25.5} */
    public SortedMap<String, Sold> sold() {
        return sold;
    }

    /** @return by the invoice's id; below zero where more was paid than owed; settled ones are absent */
    public SortedMap<String, BigDecimal> receivable() {
        var open = new TreeMap<>(receivable);
        open.values().removeIf(amount -> amount.signum() == 0);
        return open;
    }

    /** @return all money that came in, less what went back */
    public BigDecimal bank() {
        return bank;
    }

    /** @return what customers have with us: paid too much, or in advance */
    public BigDecimal balances() {
        return balances;
    }

    private void count(JsonNode event) {
        var told = event.path("payload");
        var invoice = told.path("invoiceId").asString("");
        switch (event.path("type").asString("")) {
            case "order.OrderCreated", "order.OrderCorrected" -> {
                netOfOrder.put(told.path("orderId").asString(), sum(told.path("lines")));
                vatOfOrder.put(told.path("orderId").asString(), told.path("vat"));
            }
            case "invoice.InvoiceLineAdded" ->
                netOfInvoice.merge(invoice, amount(told.path("line").path("net")), BigDecimal::add);
            case "invoice.InvoiceIssueRequested" -> vatOfInvoice.put(invoice, told.path("vat"));
            case "invoice.InvoiceIssued" -> issue(invoice, told);
            case "invoice.InvoiceCredited" -> credit(invoice, told);
            case "invoice.InvoicePaymentReceived" -> pay(invoice, amount(told.path("amount")), told);
            case "invoice.InvoicePaymentReversed" ->
                pay(invoice, amount(told.path("amount")).negate(), told);
            case "invoice.InvoiceSurplusCredited" -> {
                receivable.merge(invoice, amount(told.path("amount")), BigDecimal::add);
                balances = balances.add(amount(told.path("amount")));
            }
            case "invoice.InvoiceWrittenOff" ->
                owe(invoice, amount(told.path("amount")).negate());
            case "account.PaymentTaken" -> deposit(amount(told.path("amount")));
            case "account.AccountRefunded", "account.PaymentUndone" ->
                deposit(amount(told.path("amount")).negate());
            default -> {
                // nobody owes more or less by it
            }
        }
    }

    private void issue(String invoice, JsonNode told) {
        var order = told.path("orderId").asString("");
        if (!order.isEmpty()) {
            netOfInvoice.put(invoice, netOfOrder.get(order));
            vatOfInvoice.put(invoice, vatOfOrder.get(order));
        }
        var net = netOfInvoice.get(invoice);
        var vat = vatOf(net, invoice);
        chargedNet.put(invoice, net);
        chargedVat.put(invoice, vat);
        sell(invoice, told.path("date").asString(), net, vat);
        owe(invoice, amount(told.path("owed")));
    }

    /** Several of one invoice never take back more VAT than it charged; the one that takes back the rest takes all of it. */
    private void credit(String invoice, JsonNode told) {
        var net = sum(told.path("lines"));
        var left = chargedNet.merge(invoice, net, BigDecimal::add);
        var most = chargedVat.get(invoice).negate();
        var vat = left.signum() == 0 ? most : vatOf(net, invoice).max(most);
        chargedVat.merge(invoice, vat, BigDecimal::add);
        sell(invoice, told.path("date").asString(), net, vat);
        owe(invoice, amount(told.path("totals").path("gross")));
    }

    private void owe(String invoice, BigDecimal amount) {
        receivable.merge(invoice, amount, BigDecimal::add);
    }

    private BigDecimal vatOf(BigDecimal net, String invoice) {
        var rate = vatOfInvoice.get(invoice).path("ratePercent").decimalValue();
        return net.multiply(rate).divide(HUNDRED, 2, RoundingMode.HALF_UP);
    }

    private void sell(String invoice, String date, BigDecimal net, BigDecimal vat) {
        var decision = vatOfInvoice.get(invoice);
        var rate = decision.path("ratePercent").decimalValue();
        var key = date.substring(0, MONTH) + " " + decision.path("country").asString() + " "
                + rate.stripTrailingZeros().toPlainString();
        sold.merge(key, new Sold(net, vat), Sold::plus);
    }

    /** What comes from the customer's own balance came into the bank before; the first revision knew no other source. */
    private void pay(String invoice, BigDecimal amount, JsonNode told) {
        owe(invoice, amount.negate());
        if (told.path("source").asString("").equals("ACCOUNT")) balances = balances.subtract(amount);
        else bank = bank.add(amount);
    }

    private void deposit(BigDecimal amount) {
        bank = bank.add(amount);
        balances = balances.add(amount);
    }

    private static BigDecimal sum(JsonNode lines) {
        return lines.valueStream()
                .map(line -> amount(line.path("net")))
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    private static BigDecimal amount(JsonNode money) {
        return money.path("amount").decimalValue();
    }
}
