package nl.hostforge.integration.moneybird;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.hostforge.integration.bookkeeping.ContactData;
import nl.hostforge.integration.bookkeeping.InvoiceLine;
import nl.hostforge.integration.bookkeeping.NewInvoice;
import nl.hostforge.integration.transport.BreakerSettings;
import nl.hostforge.integration.transport.BulkheadSettings;
import nl.hostforge.integration.transport.Lines;
import nl.hostforge.integration.transport.ProviderLine;
import org.springframework.util.unit.DataSize;

/** Administrations at Moneybird and what is asked of them in these tests. */
final class Administrations {

    static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    static final InvoiceLine LINE = new InvoiceLine(
            "Webhosting M",
            new BigDecimal("1"),
            new BigDecimal("9.95"),
            "nl-high",
            "hosting",
            Optional.of(new InvoiceLine.Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31))));
    static final NewInvoice INVOICE = new NewInvoice("inv-01J9ZC", "496081523137578258", DAY, 14, "EUR", List.of(LINE));
    static final ContactData MILA = new ContactData(
            Optional.of("Janssen Fietsen B.V."),
            "Mila",
            "Janssen",
            "Kade 1",
            "3511AA",
            "Utrecht",
            "NL",
            Optional.empty(),
            "facturen@janssenfietsen.example",
            Optional.of("NL001234567B01"),
            Optional.of("12345678"));

    private Administrations() {}

    static MoneybirdBookkeeping at(URI address) {
        return at(address, Lines.to("moneybird"));
    }

    static MoneybirdBookkeeping at(URI address, ProviderLine line) {
        var settings = settings(address, "496081347889071247");
        return new MoneybirdBookkeeping(settings, new MoneybirdDoor(settings, line));
    }

    static MoneybirdBookkeeping withoutWorkflowAt(URI address) {
        var settings = settings(address, null);
        return new MoneybirdBookkeeping(settings, new MoneybirdDoor(settings, Lines.to("moneybird")));
    }

    private static MoneybirdSettings settings(URI address, String workflow) {
        return new MoneybirdSettings(
                URI.create(address + "/api/v2"),
                "123",
                "t0ken",
                Map.of("nl-high", "496081347565061258"),
                Map.of("hosting", "496081347348006010"),
                workflow,
                "496081348199449753",
                "496081347126756459",
                "HostForge",
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                Duration.ofSeconds(30),
                DataSize.ofMegabytes(16),
                Duration.ofMinutes(5),
                BreakerSettings.defaults(),
                BulkheadSettings.defaults(),
                new MoneybirdSettings.Pacing(140, Duration.ofSeconds(310), 60));
    }

    static String invoice(String id, String state, String reference, String original) {
        return """
                {"id":"%s","contact_id":"496081523137578258","state":"%s","reference":"%s","invoice_id":"2026-0001",\
                "invoice_date":"2026-03-02","due_date":"2026-03-16","sent_at":"2026-03-02","currency":"EUR",\
                "total_price_excl_tax":"9.95","total_price_incl_tax":"12.04","total_unpaid":"2.04",\
                "original_sales_invoice_id":%s,"payment_url":"https://moneybird.example/p/1","version":1787320229,\
                "payments":[{"id":"77","transaction_identifier":"pay-1","price":"10.0","payment_date":"2026-03-05"}],\
                "tax_totals":[{"tax_rate_id":"496081347565061258","taxable_amount":"9.95","tax_amount":"2.09"}]}""".formatted(id, state, reference, original == null ? "null" : "\"" + original + "\"");
    }
}
