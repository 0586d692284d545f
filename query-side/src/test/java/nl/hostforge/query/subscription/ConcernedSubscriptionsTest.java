package nl.hostforge.query.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import nl.hostforge.messages.domain.Tld;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.PriceChangeId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.pricechange.PriceChangePreview;
import nl.hostforge.messages.pricechange.PriceChangeQuery.FindConcernedSubscriptions;
import nl.hostforge.messages.pricechange.PriceChangeQuery.PreviewPriceChange;
import nl.hostforge.messages.pricechange.PriceChangeScope;
import nl.hostforge.messages.subscription.AnnouncedPrice;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionPriceAnnounced;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindDueRenewals;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindSubscription;
import nl.hostforge.query.testing.Playback;
import nl.hostforge.query.testing.QuerySideTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** All of EUR 10.00 a period. */
@QuerySideTest
class ConcernedSubscriptionsTest {
    private static final CustomerId ANNA = new CustomerId(Ids.derived("customer", "anna"));
    private static final CustomerId BEN = new CustomerId(Ids.derived("customer", "ben"));
    private static final PriceChangeScope SMALL_BY_THE_MONTH =
            new PriceChangeScope(SubscriptionStory.SMALL, Period.ofMonths(1), null);
    private static final PriceChangeScope CO_UK = new PriceChangeScope(null, null, new Tld("co.uk"));

    @Autowired
    Playback playback;

    @Autowired
    ConcernedSubscriptions concerned;

    @Autowired
    SubscriptionQueries queries;

    @BeforeEach
    void begin() {
        playback.forgetEverything();
    }

    @Test
    void it_concerns_what_goes_on_of_one_package_and_period() {
        var first = started(SubscriptionStory.hosting(ANNA, "een.nl", "2026-01-31"));
        var second = started(SubscriptionStory.hosting(ANNA, "twee.nl", "2026-01-31"));
        started(SubscriptionStory.hosting(BEN, "drie.nl", "2026-01-31"));
        var moved = SubscriptionStory.hosting(BEN, "vier.nl", "2026-01-31");
        playback.happen(moved.id, moved.started(), moved.planChanged());
        var ended = SubscriptionStory.hosting(BEN, "vijf.nl", "2026-01-31");
        playback.happen(ended.id, ended.started(), ended.ended("2026-02-10", "3.21"));
        started(SubscriptionStory.domain(BEN, "zes.nl", "2026-01-31", 1));
        assertThat(concerned.answer(new PreviewPriceChange(SMALL_BY_THE_MONTH, Money.euro("12.50"))))
                .isEqualTo(new PriceChangePreview(3, 2, Money.euro("30.00"), Money.euro("7.50")));
        assertThat(concerned
                        .answer(new PreviewPriceChange(SMALL_BY_THE_MONTH, Money.euro("9.00")))
                        .difference())
                .isEqualTo(Money.euro("-3.00"));
        assertThat(all(SMALL_BY_THE_MONTH)).hasSize(3).contains(first, second);
    }

    @Test
    void it_concerns_the_names_under_one_extension_and_no_longer_one() {
        var name = started(SubscriptionStory.domain(ANNA, "een.co.uk", "2026-01-31", 1));
        started(SubscriptionStory.domain(ANNA, "twee.uk", "2026-01-31", 1));
        assertThat(all(CO_UK)).containsExactly(name);
        assertThat(all(new PriceChangeScope(null, null, new Tld("uk")))).hasSize(1);
    }

    @Test
    void what_costs_it_already_is_not_counted_and_where_there_is_nothing_it_is_nothing() {
        started(SubscriptionStory.hosting(ANNA, "een.nl", "2026-01-31"));
        assertThat(concerned
                        .answer(new PreviewPriceChange(SMALL_BY_THE_MONTH, Money.euro("10.00")))
                        .subscriptions())
                .isZero();
        assertThat(concerned.answer(new PreviewPriceChange(CO_UK, Money.euro("12.50"))))
                .isEqualTo(new PriceChangePreview(0, 0, Money.noEuro(), Money.noEuro()));
    }

    @Test
    void an_announced_price_is_reckoned_from_its_period_on_and_shown_until_then() {
        var hosting = SubscriptionStory.hosting(ANNA, "een.nl", "2026-01-31");
        var from = hosting.renewed(2).period();
        playback.happen(
                hosting.id,
                hosting.started(),
                new SubscriptionPriceAnnounced(
                        hosting.id,
                        ANNA,
                        new PriceChangeId(Ids.derived("test", "change")),
                        from,
                        Money.euro("10.00"),
                        Money.euro("12.50")));
        var shown = queries.answer(new FindSubscription(hosting.id)).orElseThrow();
        assertThat(shown.announced()).isEqualTo(new AnnouncedPrice(from.from(), Money.euro("12.50")));
        assertThat(shown.nextPrice()).isEqualTo(Money.euro("10.00"));
        var due =
                queries.answer(new FindDueRenewals(from.from(), null, null, 10)).customers();
        assertThat(due.getFirst().net()).isEqualTo(Money.euro("22.50"));
        playback.happen(hosting.id, hosting.renewed(1));
        assertThat(queries.answer(new FindSubscription(hosting.id))
                        .orElseThrow()
                        .nextPrice())
                .isEqualTo(Money.euro("12.50"));
        playback.happen(hosting.id, hosting.renewed(2));
        assertThat(queries.answer(new FindSubscription(hosting.id))
                        .orElseThrow()
                        .announced())
                .isNull();
    }

    private SubscriptionId started(SubscriptionStory story) {
        playback.happen(story.id, story.started());
        return story.id;
    }

    private List<SubscriptionId> all(PriceChangeScope scope) {
        var all = new ArrayList<SubscriptionId>();
        SubscriptionId last = null;
        while (true) {
            var page = concerned.answer(new FindConcernedSubscriptions(scope, last, 2));
            all.addAll(page);
            if (page.size() < 2) return all;
            last = page.getLast();
        }
    }
}
