package nl.hostforge.query.ledger;

import static nl.hostforge.query.ledger.Sale.DUTCH;
import static nl.hostforge.query.ledger.Sale.hosting;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceCredited;
import nl.hostforge.messages.billing.ServicePeriod;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.ledger.JournalLine;
import nl.hostforge.messages.ledger.LedgerQuery.FindLines;
import nl.hostforge.messages.ledger.LineFilter;
import nl.hostforge.messages.ledger.ReportPeriod;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.subscription.Proration;
import nl.hostforge.query.testing.InMemoryVault;
import nl.hostforge.query.testing.Playback;
import nl.hostforge.query.testing.QuerySideTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Hosting for EUR 120 from New Year's Day 2026 on, for a year; for EUR 240 a year since 2 July, and for EUR 60 since 1 October: each
 * day's revenue is what that day costs.
 */
@QuerySideTest
class PlanChangePostingTest {
    private static final ServicePeriod YEAR = period("2026-01-01", "2027-01-01");
    private static final LocalDate UPGRADE = LocalDate.parse("2026-07-02");
    private static final LocalDate DOWNGRADE = LocalDate.parse("2026-10-01");

    @Autowired
    Playback playback;

    @Autowired
    InMemoryVault vault;

    @Autowired
    LedgerQueries queries;

    private final CustomerId customer = new CustomerId(Ids.next());

    @BeforeEach
    void aYearWithTwoChanges() {
        playback.forgetEverything();
        var year = new Sale(customer, "2026-000001", YEAR.from(), DUTCH, hosting("120.00", "2026-01-01", "2027-01-01"));
        var more = rest("240.00", UPGRADE).minus(rest("120.00", UPGRADE));
        var upgrade = new Sale(
                customer,
                "2026-000002",
                UPGRADE,
                DUTCH,
                hosting(more.amount().toPlainString(), "2026-07-02", "2027-01-01"));
        for (var sale : List.of(year, upgrade))
            playback.happen(sale.id, sale.untilIssued(vault, null).toArray());
        playback.happen(upgrade.id, credited(upgrade, rest("240.00", DOWNGRADE).minus(rest("60.00", DOWNGRADE))));
    }

    @Test
    void in_the_end_the_revenue_is_the_price_of_the_time_used_to_the_cent() {
        var used = used("120.00", UPGRADE)
                .plus(used("240.00", DOWNGRADE).minus(used("240.00", UPGRADE)))
                .plus(rest("60.00", DOWNGRADE));
        assertThat(balance("revenue/hosting", YEAR.until())).isEqualTo(used);
        assertThat(balance("deferred-revenue/hosting", YEAR.until())).isEqualTo(Money.euro("0.00"));
    }

    @Test
    void what_is_changed_later_leaves_the_months_before_as_they_were() {
        assertClose(
                balance("revenue/hosting", LocalDate.parse("2026-06-30")),
                used("120.00", LocalDate.parse("2026-07-01")));
        assertClose(
                balance("revenue/hosting", LocalDate.parse("2026-09-30")),
                used("120.00", UPGRADE).plus(used("240.00", DOWNGRADE).minus(used("240.00", UPGRADE))));
        assertClose(
                balance("revenue/hosting", LocalDate.parse("2026-10-31")),
                used("120.00", UPGRADE)
                        .plus(used("240.00", DOWNGRADE).minus(used("240.00", UPGRADE)))
                        .plus(used("60.00", LocalDate.parse("2026-11-01")).minus(used("60.00", DOWNGRADE))));
    }

    private static InvoiceCredited credited(Sale sale, Money less) {
        var line = hosting(less.negated().amount().toPlainString(), "2026-10-01", "2027-01-01");
        return new InvoiceCredited(
                sale.id,
                sale.customer,
                InvoiceId.ofCredit(sale.id, 1),
                "2026-000003",
                DOWNGRADE,
                List.of(line),
                OrderTotals.of(List.of(line), DUTCH),
                Money.noEuro(),
                Money.noEuro());
    }

    private Money balance(String account, LocalDate until) {
        var filter =
                new LineFilter(ReportPeriod.of("2026-01-01.." + until), null, null, null, null, null, null, null, null);
        return queries.answer(new FindLines(filter, null, 1_000)).items().stream()
                .filter(line -> line.account().equals(account))
                .map(PlanChangePostingTest::credit)
                .reduce(Money.noEuro(), Money::plus);
    }

    private static Money credit(JournalLine line) {
        return line.credit().minus(line.debit());
    }

    /** Three documents are rounded, each to the cent. */
    private static void assertClose(Money actual, Money expected) {
        assertThat(actual.minus(expected).amount().abs()).isLessThanOrEqualTo(new BigDecimal("0.02"));
    }

    private static Money used(String price, LocalDate day) {
        return Proration.used(Money.euro(price), YEAR, day);
    }

    private static Money rest(String price, LocalDate day) {
        return Proration.rest(Money.euro(price), YEAR, day);
    }

    private static ServicePeriod period(String from, String until) {
        return new ServicePeriod(LocalDate.parse(from), LocalDate.parse(until));
    }
}
