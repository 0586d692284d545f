package nl.hostforge.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.hostforge.auditor.Recalculation.Sold;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecalculationTest {
    @TempDir
    Path folder;

    @Test
    void an_order_s_invoice_bears_the_lines_as_they_were_corrected() throws Exception {
        var books = books(
                event("order.OrderCreated", """
                        "orderId":"o1","lines":[%s],"vat":%s""".formatted(line("50.00"), vat("NL", "21"))),
                event("order.OrderCorrected", """
                        "orderId":"o1","lines":[%s,%s],"vat":%s""".formatted(line("37.50"), line("12.50"), vat("NL", "21"))),
                event("invoice.InvoiceIssued", """
                        "invoiceId":"i1","orderId":"o1","date":"2026-11-24","owed":%s""".formatted(money("60.51"))));
        assertThat(books.sold())
                .containsExactlyEntriesOf(Map.of("2026-11 NL 21", new Sold(decimal("50.00"), decimal("10.50"))));
        assertThat(books.receivable()).containsExactlyEntriesOf(Map.of("i1", decimal("60.51")));
    }

    @Test
    void payments_lower_what_is_open_and_are_in_the_bank_until_they_are_reversed() throws Exception {
        var books = books(
                event("invoice.InvoiceLineAdded", """
                        "invoiceId":"i1","line":%s""".formatted(line("10.00"))),
                event("invoice.InvoiceIssueRequested", """
                        "invoiceId":"i1","vat":%s""".formatted(vat("FI", "25.5"))),
                event("invoice.InvoiceIssued", """
                        "invoiceId":"i1","orderId":null,"date":"2026-12-01","owed":%s""".formatted(money("12.55"))),
                event("invoice.InvoicePaymentReceived", """
                        "invoiceId":"i1","amount":%s""".formatted(money("12.55"))),
                event("invoice.InvoicePaymentReceived", """
                        "invoiceId":"i1","amount":%s""".formatted(money("3.00"))),
                event("invoice.InvoicePaymentReversed", """
                        "invoiceId":"i1","amount":%s""".formatted(money("12.55"))));
        assertThat(books.sold())
                .containsExactlyEntriesOf(Map.of("2026-12 FI 25.5", new Sold(decimal("10.00"), decimal("2.55"))));
        assertThat(books.receivable()).containsExactlyEntriesOf(Map.of("i1", decimal("9.55")));
        assertThat(books.bank()).isEqualTo(decimal("3.00"));
    }

    @Test
    void credit_notes_take_back_all_the_vat_and_no_more() throws Exception {
        var third = """
                "invoiceId":"i1","date":"2026-12-05","lines":[{"net":%s}],"totals":{"gross":%s}""";
        var books = books(
                event("invoice.InvoiceLineAdded", """
                        "invoiceId":"i1","line":%s""".formatted(line("0.30"))),
                event("invoice.InvoiceIssueRequested", """
                        "invoiceId":"i1","vat":%s""".formatted(vat("NL", "21"))),
                event("invoice.InvoiceIssued", """
                        "invoiceId":"i1","date":"2026-12-01","owed":%s""".formatted(money("0.36"))),
                event("invoice.InvoiceCredited", third.formatted(money("-0.10"), money("-0.12"))),
                event("invoice.InvoiceCredited", third.formatted(money("-0.10"), money("-0.12"))),
                event("invoice.InvoiceCredited", third.formatted(money("-0.10"), money("-0.12"))));
        assertThat(books.sold())
                .containsExactlyEntriesOf(Map.of("2026-12 NL 21", new Sold(decimal("0.00"), decimal("0.00"))));
        assertThat(books.receivable()).isEmpty();
    }

    @Test
    void what_a_customer_has_with_us_comes_from_the_bank_and_pays_invoices() throws Exception {
        var books = books(
                event("account.PaymentTaken", "\"amount\":" + money("50.00")),
                event("invoice.InvoicePaymentReceived", """
                        "invoiceId":"i1","source":"ACCOUNT","amount":%s""".formatted(money("30.00"))),
                event("invoice.InvoiceSurplusCredited", """
                        "invoiceId":"i1","amount":%s""".formatted(money("2.00"))),
                event("account.AccountRefunded", "\"amount\":" + money("5.00")),
                event("account.PaymentUndone", "\"amount\":" + money("2.00")),
                event("invoice.InvoiceWrittenOff", """
                        "invoiceId":"i2","amount":%s""".formatted(money("5.00"))));
        assertThat(books.bank()).isEqualTo(decimal("43.00"));
        assertThat(books.balances()).isEqualTo(decimal("15.00"));
        assertThat(books.receivable()).isEqualTo(Map.of("i1", decimal("-28.00"), "i2", decimal("-5.00")));
    }

    private Recalculation books(String... events) throws Exception {
        var file = folder.resolve("log.ndjson");
        Files.write(file, List.of(events));
        return Recalculation.of(file);
    }

    private static String event(String type, String payload) {
        return "{\"type\":\"" + type + "\",\"payload\":{" + payload.strip() + "}}";
    }

    private static String line(String net) {
        return "{\"net\":" + money(net) + "}";
    }

    private static String money(String amount) {
        return "{\"amount\":" + amount + ",\"currency\":\"EUR\"}";
    }

    private static String vat(String country, String rate) {
        return "{\"country\":\"" + country + "\",\"ratePercent\":" + rate + "}";
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }
}
