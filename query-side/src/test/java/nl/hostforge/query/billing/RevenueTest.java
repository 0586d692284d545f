package nl.hostforge.query.billing;

import static nl.hostforge.query.testing.OrderStory.INVOICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import nl.hostforge.messages.billing.InvoiceQuery.RevenueOfMonth;
import nl.hostforge.messages.billing.InvoiceSum;
import nl.hostforge.messages.billing.Revenue;
import nl.hostforge.messages.billing.RevenueInCurrency;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.money.Money;
import nl.hostforge.query.testing.InMemoryVault;
import nl.hostforge.query.testing.MovableClock;
import nl.hostforge.query.testing.OrderStory;
import nl.hostforge.query.testing.Playback;
import nl.hostforge.query.testing.QuerySideTest;
import nl.hostforge.query.testing.Someone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@QuerySideTest
class RevenueTest {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);
    private static final InvoiceSum NOTHING = new InvoiceSum(0, Money.noEuro(), Money.noEuro(), Money.noEuro());

    @Autowired
    Playback playback;

    @Autowired
    InMemoryVault vault;

    @Autowired
    InvoiceQueries queries;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient database;

    private long position;

    @BeforeEach
    void begin() {
        playback.forgetEverything();
        clock.moveTo(Instant.parse("2026-11-23T12:00:00Z"));
        position = 10000;
    }

    @Test
    void a_month_without_invoices_has_no_revenue_in_any_currency() {
        assertThat(revenue(NOVEMBER)).isEqualTo(new Revenue(NOVEMBER, List.of(), List.of()));
    }

    @Test
    void an_invoice_counts_in_the_month_of_its_date_whatever_day_it_was_told() {
        issued("10.00", "2026-10-31");
        issued("20.00", "2026-11-01");
        issued("5.00", "2026-11-30");
        issued("40.00", "2026-12-01");
        assertThat(revenue(NOVEMBER))
                .isEqualTo(new Revenue(
                        NOVEMBER,
                        List.of(new RevenueInCurrency(sum(2, "25.00", "5.25", "30.25"), NOTHING)),
                        List.of(new RevenueInCurrency(sum(1, "10.00", "2.10", "12.10"), NOTHING))));
        assertThat(revenue(DECEMBER).ofMonthBefore())
                .isEqualTo(revenue(NOVEMBER).ofMonth());
    }

    @Test
    void what_is_asked_for_failed_or_left_out_is_no_revenue() {
        var asked = asked("10.00");
        var failed = asked("10.00");
        playback.happen(failed.id, failed.failed(INVOICE, 1, 3, true));
        var leftOut = asked("10.00");
        playback.happen(leftOut.id, leftOut.skipped(INVOICE));
        assertThat(revenue(NOVEMBER).ofMonth()).isEmpty();
        playback.happen(asked.id, asked.invoiced(Map.of()));
        assertThat(revenue(NOVEMBER).ofMonth().getFirst().issued().invoices()).isEqualTo(1);
    }

    @Test
    void a_credited_invoice_lowers_the_month_of_its_credit_and_leaves_its_own() {
        var october = issued("10.00", "2026-10-15");
        issued("30.00", "2026-11-02");
        playback.happen(october.id, october.cancellationRequested(), october.creditRequested(1));
        assertThat(revenue(NOVEMBER).ofMonth().getFirst().credited()).isEqualTo(NOTHING);
        playback.happen(october.id, october.credited(), october.cancelled());
        var november = revenue(NOVEMBER).ofMonth().getFirst();
        assertThat(november)
                .isEqualTo(new RevenueInCurrency(sum(1, "30.00", "6.30", "36.30"), sum(1, "10.00", "2.10", "12.10")))
                .returns(Money.euro("20.00"), RevenueInCurrency::net)
                .returns(Money.euro("4.20"), RevenueInCurrency::vat)
                .returns(Money.euro("24.20"), RevenueInCurrency::gross);
        assertThat(revenue(OCTOBER).ofMonth())
                .containsExactly(new RevenueInCurrency(sum(1, "10.00", "2.10", "12.10"), NOTHING));
    }

    @Test
    void a_month_with_nothing_but_credits_is_below_zero() {
        var october = issued("10.00", "2026-10-15");
        playback.happen(october.id, october.cancellationRequested(), october.creditRequested(1), october.credited());
        assertThat(revenue(NOVEMBER).ofMonth())
                .containsExactly(new RevenueInCurrency(NOTHING, sum(1, "10.00", "2.10", "12.10")));
        assertThat(revenue(NOVEMBER).ofMonth().getFirst().net()).isEqualTo(Money.euro("-10.00"));
    }

    @Test
    void a_credit_counts_in_the_month_that_it_is_in_amsterdam() {
        var order = issued("10.00", "2026-11-02");
        clock.moveTo(Instant.parse("2026-11-30T22:59:50Z"));
        playback.happen(order.id, order.cancellationRequested(), order.creditRequested(1));
        clock.moveTo(Instant.parse("2026-11-30T23:00:00Z"));
        playback.happen(order.id, order.credited());
        assertThat(revenue(NOVEMBER).ofMonth().getFirst().credited()).isEqualTo(NOTHING);
        assertThat(revenue(DECEMBER).ofMonth().getFirst().credited().invoices()).isEqualTo(1);
    }

    @Test
    void currencies_are_never_added_up() {
        issued("10.00", "2026-11-02");
        issued("10.00", "2026-11-02");
        database.sql("update invoice set currency = 'USD' where order_number = 'HF-10002'")
                .update();
        assertThat(revenue(NOVEMBER).ofMonth())
                .extracting(each -> each.net().toString())
                .containsExactly("EUR 10.00", "USD 10.00");
    }

    private Revenue revenue(YearMonth month) {
        return queries.answer(new RevenueOfMonth(month));
    }

    private OrderStory asked(String net) {
        var order = new OrderStory(vault, new CustomerId(Ids.next()), ++position);
        playback.happen(
                order.id,
                order.created(Someone.anna(), List.of(OrderStory.hosting(1, "voorbeeld.nl", net))),
                order.approved(),
                order.requested(INVOICE, 1));
        return order;
    }

    private OrderStory issued(String net, String on) {
        var order = asked(net);
        playback.happen(order.id, order.invoiced(Map.of("invoiceNumber", "n" + position, "invoiceDate", on)));
        return order;
    }

    private static InvoiceSum sum(long invoices, String net, String vat, String gross) {
        return new InvoiceSum(invoices, Money.euro(net), Money.euro(vat), Money.euro(gross));
    }
}
