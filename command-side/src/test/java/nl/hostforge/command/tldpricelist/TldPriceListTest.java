package nl.hostforge.command.tldpricelist;

import static nl.hostforge.command.Outcome.refused;
import static nl.hostforge.command.Outcome.unchanged;

import java.time.LocalDate;
import java.util.List;
import nl.hostforge.messages.domain.Tld;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.tldpricelist.PlannedTldPrices;
import nl.hostforge.messages.tldpricelist.TldPriceListCommand.EnsureTldOffered;
import nl.hostforge.messages.tldpricelist.TldPriceListCommand.PlanTldPrice;
import nl.hostforge.messages.tldpricelist.TldPriceListCommand.SetTldPrice;
import nl.hostforge.messages.tldpricelist.TldPriceListCommand.WithdrawTld;
import nl.hostforge.messages.tldpricelist.TldPriceListCommand.WithdrawTldPricePlan;
import nl.hostforge.messages.tldpricelist.TldPriceListEvent;
import nl.hostforge.messages.tldpricelist.TldPriceListEvent.TldPricePlanWithdrawn;
import nl.hostforge.messages.tldpricelist.TldPriceListEvent.TldPricePlanned;
import nl.hostforge.messages.tldpricelist.TldPriceListEvent.TldPriceSet;
import nl.hostforge.messages.tldpricelist.TldPriceListEvent.TldWithdrawn;
import nl.hostforge.messages.tldpricelist.TldPriceListId;
import nl.hostforge.messages.tldpricelist.TldPrices;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TldPriceListTest {
    private static final TldPriceListId ID = TldPriceListId.SHOP;
    private static final Tld NL = new Tld("nl");
    private static final LocalDate DAY = LocalDate.parse("2099-03-01"); // later than the fixture's events
    private static final TldPrices PRICES = prices("4.99", "0.00", "9.99");
    private static final TldPriceSet NL_OFFERED = new TldPriceSet(ID, NL, PRICES);
    private static final TldWithdrawn NL_WITHDRAWN = new TldWithdrawn(ID, NL);

    @Test
    void the_first_price_begins_the_list() {
        new AggregateTestFixture<>(TldPriceList.class)
                .givenNoPriorActivity()
                .when(set("nl", PRICES))
                .expectEvents(NL_OFFERED);
    }

    @Test
    void a_new_price_is_news_and_the_same_price_is_not() {
        var dearer = prices("5.99", "0.00", "9.99");
        after(NL_OFFERED).when(set("nl", dearer)).expectEvents(new TldPriceSet(ID, NL, dearer));
        unchanged(after(NL_OFFERED).when(set("nl", PRICES)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"co.uk", "xn--p1ai", "shop"})
    void an_extension_may_have_dots_and_be_international(String tld) {
        after(NL_OFFERED).when(set(tld, PRICES)).expectEvents(new TldPriceSet(ID, new Tld(tld), PRICES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".nl", "NL", "рф", "n l", "co..uk"})
    void what_cannot_be_an_extension_is_refused(String tld) {
        refused(after(NL_OFFERED).when(set(tld, PRICES)), "invalid-tld");
    }

    @ParameterizedTest
    @CsvSource({"-0.01, 0.00, 0.00", "0.00, -0.01, 0.00", "0.00, 0.00, -0.01"})
    void a_negative_price_is_refused(String registration, String transfer, String renewal) {
        refused(after(NL_OFFERED).when(set("nl", prices(registration, transfer, renewal))), "negative-price");
    }

    @Test
    void other_prices_are_planned_for_a_day_and_withdrawn_before_it() {
        var planned = new TldPricePlanned(ID, NL, new PlannedTldPrices(DAY, prices("5.99", "0.00", "9.99")));
        var withdrawal = new WithdrawTldPricePlan(ID, null, NL, DAY.minusDays(1), DAY);
        var withdrawn = new TldPricePlanWithdrawn(ID, NL, DAY);
        after(NL_OFFERED).when(plan(DAY, DAY.minusDays(9))).expectEvents(planned);
        after(NL_OFFERED).when(plan(DAY, DAY)).expectEvents(planned);
        after(NL_OFFERED, planned).when(withdrawal).expectEvents(withdrawn);
        refused(after(NL_OFFERED, planned, withdrawn).when(withdrawal), "price-plan-not-found");
        refused(
                after(NL_OFFERED, planned).when(new WithdrawTldPricePlan(ID, null, NL, DAY, DAY)),
                "price-plan-in-effect");
    }

    @Test
    void what_cannot_be_planned_is_refused() {
        refused(after(NL_OFFERED).when(plan(DAY, DAY.plusDays(1))), "date-in-past");
        refused(after(NL_OFFERED, NL_WITHDRAWN).when(plan(DAY, DAY)), "tld-not-offered");
        refused(
                new AggregateTestFixture<>(TldPriceList.class)
                        .givenNoPriorActivity()
                        .when(plan(DAY, DAY)),
                "tld-not-offered");
        var negative = new PlannedTldPrices(DAY, prices("-0.01", "0.00", "9.99"));
        refused(after(NL_OFFERED).when(new PlanTldPrice(ID, null, NL, DAY, negative)), "negative-price");
    }

    @Test
    void the_same_price_is_news_where_another_was_planned() {
        var planned = new TldPricePlanned(ID, NL, new PlannedTldPrices(DAY, prices("5.99", "0.00", "9.99")));
        after(NL_OFFERED, planned).when(set("nl", PRICES)).expectEvents(NL_OFFERED);
    }

    private static PlanTldPrice plan(LocalDate from, LocalDate today) {
        return new PlanTldPrice(ID, null, NL, today, new PlannedTldPrices(from, prices("5.99", "0.00", "9.99")));
    }

    @Test
    void an_extension_is_withdrawn_once() {
        after(NL_OFFERED).when(new WithdrawTld(ID, null, NL)).expectEvents(NL_WITHDRAWN);
        unchanged(after(NL_OFFERED, NL_WITHDRAWN).when(new WithdrawTld(ID, null, NL)));
    }

    @Test
    void what_was_never_offered_cannot_be_withdrawn() {
        refused(after(NL_OFFERED).when(new WithdrawTld(ID, null, new Tld("shop"))), "tld-not-offered");
    }

    @Test
    void a_withdrawn_extension_is_offered_again_by_setting_a_price() {
        after(NL_OFFERED, NL_WITHDRAWN).when(set("nl", PRICES)).expectEvents(NL_OFFERED);
        after(NL_OFFERED, NL_WITHDRAWN, NL_OFFERED)
                .when(new WithdrawTld(ID, null, NL))
                .expectEvents(NL_WITHDRAWN);
    }

    @Test
    void only_what_is_offered_can_be_ordered() {
        unchanged(after(NL_OFFERED).when(new EnsureTldOffered(ID, NL)));
        refused(after(NL_OFFERED).when(new EnsureTldOffered(ID, new Tld("shop"))), "tld-not-offered");
        refused(after(NL_OFFERED, NL_WITHDRAWN).when(new EnsureTldOffered(ID, NL)), "tld-not-offered");
    }

    @Test
    void an_empty_list_offers_nothing() {
        refused(
                new AggregateTestFixture<>(TldPriceList.class)
                        .givenNoPriorActivity()
                        .when(new EnsureTldOffered(ID, NL)),
                "tld-not-offered");
    }

    @Test
    void a_change_based_on_an_old_version_of_the_line_is_refused() {
        stale(after(NL_OFFERED, NL_WITHDRAWN).when(new SetTldPrice(ID, 0L, NL, PRICES)));
        stale(after(NL_OFFERED, NL_WITHDRAWN, NL_OFFERED).when(new WithdrawTld(ID, 0L, NL)));
        stale(after(NL_OFFERED).when(new SetTldPrice(ID, 0L, new Tld("shop"), PRICES)));
    }

    @Test
    void a_change_of_another_line_does_not_get_in_the_way() {
        after(NL_OFFERED, new TldPriceSet(ID, new Tld("shop"), PRICES))
                .when(new WithdrawTld(ID, 0L, NL))
                .expectEvents(NL_WITHDRAWN);
    }

    private static void stale(ResultValidator<?> result) {
        result.expectNoEvents().expectException(ConflictingAggregateVersionException.class);
    }

    private static TestExecutor<TldPriceList> after(TldPriceListEvent... events) {
        return new AggregateTestFixture<>(TldPriceList.class).given(List.of(events));
    }

    private static SetTldPrice set(String tld, TldPrices prices) {
        return new SetTldPrice(ID, null, new Tld(tld), prices);
    }

    private static TldPrices prices(String registration, String transfer, String renewal) {
        return new TldPrices(Money.euro(registration), Money.euro(transfer), Money.euro(renewal));
    }
}
