package nl.hostforge.query.tldprice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.hostforge.messages.domain.Tld;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.subscription.BillingCycle;
import nl.hostforge.messages.tldpricelist.PlannedTldPrices;
import nl.hostforge.messages.tldpricelist.TldPrice;
import nl.hostforge.messages.tldpricelist.TldPriceListEvent.TldPricePlanWithdrawn;
import nl.hostforge.messages.tldpricelist.TldPriceListEvent.TldPricePlanned;
import nl.hostforge.messages.tldpricelist.TldPriceListEvent.TldPriceSet;
import nl.hostforge.messages.tldpricelist.TldPriceListEvent.TldWithdrawn;
import nl.hostforge.messages.tldpricelist.TldPriceListId;
import nl.hostforge.messages.tldpricelist.TldPriceQuery.FindAllTlds;
import nl.hostforge.messages.tldpricelist.TldPriceQuery.FindOfferedTlds;
import nl.hostforge.messages.tldpricelist.TldPriceQuery.FindTldPrice;
import nl.hostforge.messages.tldpricelist.TldPrices;
import nl.hostforge.query.readmodel.Generations;
import nl.hostforge.query.readmodel.RowMissing;
import nl.hostforge.query.testing.MovableClock;
import nl.hostforge.query.testing.Playback;
import nl.hostforge.query.testing.QuerySideTest;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QuerySideTest
class TldPriceProjectionTest {
    private static final String READ_MODEL = "tld-price-list";
    private static final TldPriceListId LIST = TldPriceListId.SHOP;

    @Autowired
    Playback playback;

    @Autowired
    TldPriceQueries queries;

    @Autowired
    Generations generations;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void begin() {
        playback.forgetEverything();
    }

    @Test
    void a_priced_extension_is_offered() {
        happened(priced("nl", "4.99"));
        assertThat(find("nl")).isEqualTo(new TldPrice(new Tld("nl"), prices("4.99"), true, clock.instant(), 0));
    }

    @Test
    void a_new_price_replaces_the_old_one() {
        happened(priced("nl", "4.99"), priced("nl", "5.49"));
        assertThat(find("nl")).isEqualTo(new TldPrice(new Tld("nl"), prices("5.49"), true, clock.instant(), 1));
    }

    @Test
    void a_withdrawn_extension_is_no_longer_offered_and_keeps_its_last_price() {
        happened(priced("nl", "4.99"), priced("be", "6.99"), withdrawn("nl"));
        assertThat(queries.answer(new FindOfferedTlds()))
                .extracting(TldPrice::tld)
                .containsExactly(new Tld("be"));
        assertThat(find("nl")).isEqualTo(new TldPrice(new Tld("nl"), prices("4.99"), false, clock.instant(), 2));
    }

    @Test
    void a_withdrawn_extension_that_gets_a_price_is_offered_again() {
        happened(priced("nl", "4.99"), withdrawn("nl"), priced("nl", "5.99"));
        assertThat(queries.answer(new FindOfferedTlds())).containsExactly(find("nl"));
        assertThat(find("nl").prices()).isEqualTo(prices("5.99"));
    }

    @Test
    void planned_prices_hold_from_their_day_on_in_amsterdam() {
        var today = BillingCycle.dayOf(clock.instant());
        var tomorrow = new PlannedTldPrices(today.plusDays(1), prices("5.49"));
        var later = new PlannedTldPrices(today.plusDays(30), prices("6.49"));
        happened(priced("nl", "4.99"), planned(later), planned(tomorrow));
        assertThat(find("nl").prices()).isEqualTo(prices("4.99"));
        assertThat(find("nl").planned()).containsExactly(tomorrow, later);
        clock.forward(Duration.ofDays(1));
        assertThat(find("nl").prices()).isEqualTo(prices("5.49"));
        assertThat(find("nl").planned()).containsExactly(later);
        clock.forward(Duration.ofDays(40));
        assertThat(queries.answer(new FindOfferedTlds()).getFirst().prices()).isEqualTo(prices("6.49"));
    }

    @Test
    void a_plan_is_withdrawn_or_replaced_and_what_is_set_takes_the_place_of_what_was_planned_before() {
        var today = BillingCycle.dayOf(clock.instant());
        var first = new PlannedTldPrices(today.plusDays(1), prices("5.49"));
        var second = new PlannedTldPrices(today.plusDays(1), prices("5.99"));
        happened(priced("nl", "4.99"), planned(first), planned(second));
        assertThat(find("nl").planned()).containsExactly(second);
        happened(new TldPricePlanWithdrawn(LIST, new Tld("nl"), second.from()));
        assertThat(find("nl").planned()).isEmpty();
        happened(planned(first), planned(new PlannedTldPrices(today.plusDays(9), prices("6.49"))));
        clock.forward(Duration.ofDays(2));
        happened(priced("nl", "5.25"));
        assertThat(find("nl").prices()).isEqualTo(prices("5.25"));
        assertThat(find("nl").planned()).hasSize(1);
        happened(withdrawn("nl"));
        assertThat(find("nl").planned()).isEmpty();
    }

    private static TldPricePlanned planned(PlannedTldPrices plan) {
        return new TldPricePlanned(LIST, new Tld("nl"), plan);
    }

    @Test
    void extensions_stand_by_name() {
        happened(priced("nl", "1"), priced("co.uk", "1"), priced("xn--p1ai", "1"), priced("be", "1"), withdrawn("be"));
        assertThat(queries.answer(new FindAllTlds()))
                .extracting(price -> price.tld().value())
                .containsExactly("be", "co.uk", "nl", "xn--p1ai");
        assertThat(queries.answer(new FindOfferedTlds()))
                .extracting(price -> price.tld().value())
                .containsExactly("co.uk", "nl", "xn--p1ai");
    }

    @Test
    void an_extension_that_never_had_a_price_is_not_found() {
        assertThat(queries.answer(new FindTldPrice(new Tld("nl")))).isEmpty();
    }

    @Test
    void a_line_has_the_version_of_its_own_last_event_and_the_list_that_of_any() {
        var model = playback.model(READ_MODEL);
        assertThat(model.shownVersion(LIST.toString())).isEmpty();
        happened(priced("nl", "4.99"), priced("be", "6.99"), priced("de", "5.99"), withdrawn("nl"));
        assertThat(queries.answer(new FindAllTlds()))
                .extracting(TldPrice::version)
                .containsExactly(1L, 2L, 3L);
        assertThat(model.shownVersion(LIST.toString())).hasValue(3);
        assertThat(model.shownVersion("another-list")).isEmpty();
    }

    @Test
    void a_withdrawal_of_an_unknown_extension_is_told() {
        assertThatThrownBy(() -> happened(withdrawn("nl"))).isInstanceOf(RowMissing.class);
    }

    @Test
    void a_rebuild_in_one_batch_gives_what_the_live_projection_gave() {
        happened(priced("nl", "4.99"), priced("be", "6.99"), withdrawn("nl"), priced("nl", "5.49"), withdrawn("be"));
        var live = playback.contents(READ_MODEL);
        playback.rebuild(READ_MODEL, 500, playback.log());
        assertThat(playback.contents(READ_MODEL)).isEqualTo(live);
    }

    @Test
    void a_batch_that_fails_leaves_nothing_and_can_be_run_again() {
        var batch = new ArrayList<DomainEventMessage<?>>();
        for (var event : List.of(priced("nl", "4.99"), priced("be", "6.99")))
            batch.add(playback.append(LIST, event, Map.of()));
        var withPoison = new ArrayList<>(batch);
        withPoison.add(playback.append(LIST, withdrawn("de"), Map.of()));
        var model = playback.model(READ_MODEL);
        var live = generations.live(READ_MODEL).orElseThrow();
        assertThatThrownBy(() -> playback.handle(model, live, withPoison)).isInstanceOf(RowMissing.class);
        assertThat(queries.answer(new FindAllTlds())).isEmpty();
        playback.handle(model, live, batch);
        assertThat(model.shownVersion(LIST.toString())).hasValue(1);
    }

    private void happened(Object... events) {
        playback.happen(LIST, events);
    }

    private TldPrice find(String tld) {
        return queries.answer(new FindTldPrice(new Tld(tld))).orElseThrow();
    }

    private static TldPriceSet priced(String tld, String registration) {
        return new TldPriceSet(LIST, new Tld(tld), prices(registration));
    }

    private static TldWithdrawn withdrawn(String tld) {
        return new TldWithdrawn(LIST, new Tld(tld));
    }

    private static TldPrices prices(String registration) {
        var first = new BigDecimal(registration);
        return new TldPrices(Money.euro(first), Money.euro("7.25"), Money.euro("9.99"));
    }
}
