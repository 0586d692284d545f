package nl.hostforge.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import nl.hostforge.messages.billing.InvoiceEvent.InvoicePaymentReceived;
import nl.hostforge.messages.billing.InvoiceLine;
import nl.hostforge.messages.billing.PaymentId;
import nl.hostforge.messages.billing.PaymentSource;
import nl.hostforge.messages.billing.ProductGroup;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.ledger.AccountKind;
import nl.hostforge.messages.ledger.LedgerQuery.FindLines;
import nl.hostforge.messages.ledger.LedgerQuery.ReportAgeing;
import nl.hostforge.messages.ledger.LedgerQuery.ReportBalances;
import nl.hostforge.messages.ledger.LedgerQuery.ReportRevenue;
import nl.hostforge.messages.ledger.LedgerQuery.ReportVat;
import nl.hostforge.messages.ledger.LineFilter;
import nl.hostforge.messages.ledger.ReceivablesAgeing.Bucket;
import nl.hostforge.messages.ledger.ReceivablesAgeing.Total;
import nl.hostforge.messages.ledger.ReportPeriod;
import nl.hostforge.messages.ledger.RevenueReport;
import nl.hostforge.messages.ledger.TrialBalance;
import nl.hostforge.messages.ledger.VatBox;
import nl.hostforge.messages.ledger.VatReturn;
import nl.hostforge.messages.ledger.VatReturn.Box;
import nl.hostforge.messages.ledger.VatReturn.Declared;
import nl.hostforge.messages.ledger.VatReturn.Icp;
import nl.hostforge.messages.ledger.VatReturn.Oss;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.vat.VatDecision;
import nl.hostforge.query.testing.InMemoryVault;
import nl.hostforge.query.testing.MovableClock;
import nl.hostforge.query.testing.Playback;
import nl.hostforge.query.testing.QuerySideTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Six sales of November 2026, and what an accountant makes of them by hand. */
@QuerySideTest
class ReportsTest {
    private static final ReportPeriod NOVEMBER = ReportPeriod.of("2026-11");
    private static final Path GOLDEN = Path.of("src", "test", "resources", "ledger", "november-2026.txt");

    @Autowired
    Playback playback;

    @Autowired
    InMemoryVault vault;

    @Autowired
    LedgerQueries queries;

    @Autowired
    MovableClock clock;

    private Sale dutch;
    private Sale paid;

    @BeforeEach
    void sell() {
        playback.forgetEverything();
        clock.moveTo(Instant.parse("2026-11-01T09:00:00Z"));
        dutch = sold(
                "2026-000001",
                "2026-11-01",
                Sale.DUTCH,
                null,
                Sale.hosting("30.00", "2026-11-01", "2026-12-01"),
                Sale.fee("10.05"));
        paid = sold("2026-000002", "2026-11-10", Sale.DUTCH, null, Sale.domain("9.99", "2026-11-16", "2027-11-16"));
        sold(
                "2026-000003",
                "2026-11-12",
                Sale.BELGIAN_BUSINESS,
                "BE0123456749",
                Sale.hosting("120.00", "2026-11-16", "2027-02-16"));
        sold(
                "2026-000004",
                "2026-11-15",
                Sale.GERMAN_CONSUMER,
                null,
                Sale.hosting("10.00", "2026-11-15", "2026-12-15"));
        sold("2026-000005", "2026-11-20", Sale.SWISS, null, Sale.fee("50.00"));
        sold(
                "2026-000006",
                "2026-11-30",
                Sale.FINNISH_CONSUMER,
                null,
                Sale.hosting("10.00", "2026-12-01", "2027-01-01"));
        pay(paid, "12.09", "2026-11-25", "0.00");
        pay(dutch, "20.00", "2026-11-28", "28.46");
    }

    @Test
    void november_is_as_it_was_written_down() throws Exception {
        var lines = queries.answer(new FindLines(
                        new LineFilter(NOVEMBER, null, null, null, null, null, null, null, null), null, 1_000))
                .items();
        var text = JournalText.of(lines);
        if (Boolean.getBoolean("golden.write")) Files.writeString(GOLDEN, text);
        assertThat(text).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void revenue_is_invoiced_at_once_and_recognised_by_its_days() {
        assertThat(queries.answer(new ReportRevenue(ReportPeriod.of("2026-11-01..2026-12-31")))
                        .rows())
                .containsExactly(
                        // 16 of 30 days of 10.00 for the German; 15 of 92 of 120.00 for the Belgian
                        row("2026-11", ProductGroup.DOMAINS, "9.99", "0.41"),
                        row("2026-11", ProductGroup.HOSTING, "230.05", "114.95"),
                        row("2026-12", ProductGroup.DOMAINS, "0.00", "0.85"),
                        row("2026-12", ProductGroup.HOSTING, "0.00", "55.10"));
    }

    @Test
    void the_vat_return_is_by_box_with_whole_euros_beside_it() {
        var vat = queries.answer(new ReportVat(ReportPeriod.of("2026-Q4")));
        assertThat(vat.boxes())
                .containsExactly(
                        new Box(VatBox.BOX_1A, declared("50.04", 50), declared("10.51", 10)),
                        new Box(VatBox.BOX_3B, declared("120.00", 120), declared("0.00", 0)));
        assertThat(vat)
                .returns(declared("10.51", 10), VatReturn::due)
                .returns(List.of(new Icp("BE0123456749", "BE", Money.euro("120.00"))), VatReturn::icp)
                .returns(
                        List.of(
                                new Oss("DE", new BigDecimal("19"), Money.euro("10.00"), Money.euro("1.90")),
                                new Oss("FI", new BigDecimal("25.5"), Money.euro("10.00"), Money.euro("2.55"))),
                        VatReturn::oss)
                .returns(Money.euro("50.00"), VatReturn::outsideScope);
        assertThat(queries.answer(new ReportVat(ReportPeriod.of("2026-10"))).boxes())
                .isEmpty();
    }

    @Test
    void what_is_open_ages_by_its_last_day_to_pay() {
        var end = queries.answer(new ReportAgeing(LocalDate.parse("2027-01-13")));
        assertThat(end.rows())
                .extracting(row -> row.document(), row -> row.daysOverdue(), row -> row.bucket(), row -> row.open())
                .containsExactly(
                        tuple("2026-000001", 59L, Bucket.UP_TO_60_DAYS, Money.euro("28.46")),
                        tuple("2026-000003", 48L, Bucket.UP_TO_60_DAYS, Money.euro("120.00")),
                        tuple("2026-000004", 45L, Bucket.UP_TO_60_DAYS, Money.euro("11.90")),
                        tuple("2026-000005", 40L, Bucket.UP_TO_60_DAYS, Money.euro("50.00")),
                        tuple("2026-000006", 30L, Bucket.UP_TO_30_DAYS, Money.euro("12.55")));
        assertThat(end.totals())
                .containsExactly(
                        new Total(Bucket.NOT_DUE, 0, Money.noEuro()),
                        new Total(Bucket.UP_TO_30_DAYS, 1, Money.euro("12.55")),
                        new Total(Bucket.UP_TO_60_DAYS, 4, Money.euro("210.36")),
                        new Total(Bucket.UP_TO_90_DAYS, 0, Money.noEuro()),
                        new Total(Bucket.OVER_90_DAYS, 0, Money.noEuro()));
        assertThat(end.open()).isEqualTo(Money.euro("222.91"));
    }

    @Test
    void a_day_that_is_over_shows_what_was_open_then() {
        var before = queries.answer(new ReportAgeing(LocalDate.parse("2026-11-24")));
        assertThat(before.rows())
                .extracting(row -> row.document(), row -> row.open())
                .contains(tuple("2026-000001", Money.euro("48.46")), tuple("2026-000002", Money.euro("12.09")))
                .hasSize(5);
        var after = queries.answer(new ReportAgeing(LocalDate.parse("2026-11-25")));
        assertThat(after.rows()).noneMatch(row -> row.document().equals("2026-000002"));
        assertThat(queries.answer(new ReportAgeing(LocalDate.parse("2026-10-31")))
                        .rows())
                .isEmpty();
    }

    @Test
    void the_trial_balance_adds_up_to_nothing() {
        var november = queries.answer(new ReportBalances(NOVEMBER));
        assertThat(november.debit()).isEqualTo(november.credit());
        assertThat(sum(november)).isEqualTo(Money.noEuro());
        assertThat(november.rows())
                .contains(new TrialBalance.Row(
                        "bank",
                        AccountKind.BANK,
                        Money.noEuro(),
                        Money.euro("32.09"),
                        Money.noEuro(),
                        Money.euro("32.09")))
                .extracting(TrialBalance.Row::account)
                .containsExactly(
                        "receivable",
                        "bank",
                        "vat-payable/1a",
                        "vat-payable/oss/DE/19",
                        "vat-payable/oss/FI/25.5",
                        "deferred-revenue/domains",
                        "deferred-revenue/hosting",
                        "revenue/domains",
                        "revenue/hosting");
        var december = queries.answer(new ReportBalances(ReportPeriod.of("2026-12")));
        assertThat(december.rows())
                .filteredOn(row -> row.account().equals("bank"))
                .singleElement()
                .returns(Money.euro("32.09"), TrialBalance.Row::opening)
                .returns(Money.euro("32.09"), TrialBalance.Row::closing);
        assertThat(sum(december)).isEqualTo(Money.noEuro());
    }

    private Sale sold(String number, String date, VatDecision vat, String vatNumber, InvoiceLine... lines) {
        var sale = new Sale(new CustomerId(Ids.next()), number, LocalDate.parse(date), vat, lines);
        clock.moveTo(sale.date.atTime(9, 0).toInstant(ZoneOffset.UTC));
        playback.happen(sale.id, sale.untilIssued(vault, vatNumber).toArray());
        return sale;
    }

    private void pay(Sale sale, String amount, String on, String open) {
        clock.moveTo(LocalDate.parse(on).atTime(18, 0).toInstant(ZoneOffset.UTC));
        playback.happen(
                sale.id,
                new InvoicePaymentReceived(
                        sale.id,
                        sale.customer,
                        new PaymentId("p" + sale.number),
                        Money.euro(amount),
                        LocalDate.parse(on),
                        Money.euro(open),
                        Money.noEuro(),
                        1,
                        PaymentSource.BOOKKEEPING));
    }

    private static Money sum(TrialBalance balance) {
        return balance.rows().stream().map(TrialBalance.Row::closing).reduce(Money.noEuro(), Money::plus);
    }

    private static RevenueReport.Row row(String month, ProductGroup group, String invoiced, String recognised) {
        return new RevenueReport.Row(YearMonth.parse(month), group, Money.euro(invoiced), Money.euro(recognised));
    }

    private static Declared declared(String exact, long whole) {
        return new Declared(Money.euro(exact), BigInteger.valueOf(whole));
    }
}
