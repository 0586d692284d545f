package nl.hostforge.query.pricechange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.hostforge.messages.billing.ServicePeriod;
import nl.hostforge.messages.domain.Tld;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.PriceChangeId;
import nl.hostforge.messages.log.ActorKind;
import nl.hostforge.messages.log.Metadata;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.pricechange.PriceChangeEvent.PriceChangeOrdered;
import nl.hostforge.messages.pricechange.PriceChangeOverview;
import nl.hostforge.messages.pricechange.PriceChangeQuery;
import nl.hostforge.messages.pricechange.PriceChangeQuery.FindPriceChanges;
import nl.hostforge.messages.pricechange.PriceChangeScope;
import nl.hostforge.messages.pricechange.PriceChangeSort;
import nl.hostforge.messages.readmodel.Page;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionPriceAnnounced;
import nl.hostforge.query.subscription.SubscriptionStory;
import nl.hostforge.query.testing.MovableClock;
import nl.hostforge.query.testing.Playback;
import nl.hostforge.query.testing.QuerySideTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QuerySideTest
class PriceChangeProjectionTest {
    private static final LocalDate DAY = LocalDate.parse("2027-03-01");
    private static final HostingPackageId WEB = new HostingPackageId(Ids.derived("test", "web"));
    private static final PriceChangeScope HOSTING = new PriceChangeScope(WEB, Period.ofMonths(1), null);
    private static final PriceChangeScope NAMES = new PriceChangeScope(null, null, new Tld("nl"));
    private static final Map<String, ?> BY_STAFF =
            Map.of(Metadata.ACTOR_KIND, ActorKind.STAFF.name(), Metadata.ACTOR_ID, "7");

    @Autowired
    Playback playback;

    @Autowired
    PriceChangeQueries queries;

    @Autowired
    MovableClock clock;

    private final PriceChangeId id = new PriceChangeId(Ids.next());

    @BeforeEach
    void begin() {
        playback.forgetEverything();
    }

    @Test
    void a_price_change_is_listed_with_who_ordered_it() {
        playback.happen(id, new PriceChangeOrdered(id, HOSTING, DAY, Money.euro("12.50")), BY_STAFF);
        assertThat(all())
                .containsExactly(new PriceChangeOverview(
                        id, HOSTING, DAY, Money.euro("12.50"), clock.instant(), 0, ActorKind.STAFF, "7", null));
    }

    @Test
    void those_who_were_told_are_counted_even_if_they_are_read_first() {
        announce();
        assertThat(all()).isEmpty();
        playback.happen(id, new PriceChangeOrdered(id, HOSTING, DAY, Money.euro("12.50")));
        announce();
        assertThat(all()).singleElement().returns(2L, PriceChangeOverview::told);
        assertThat(all()).singleElement().returns(ActorKind.SYSTEM, PriceChangeOverview::actorKind);
    }

    @Test
    void they_are_narrowed_to_a_package_or_an_extension() {
        playback.happen(id, new PriceChangeOrdered(id, HOSTING, DAY, Money.euro("12.50")));
        var names = new PriceChangeId(Ids.next());
        playback.happen(names, new PriceChangeOrdered(names, NAMES, DAY, Money.euro("8.00")));
        assertThat(ids(find(WEB, null, null).items())).containsExactly(id);
        assertThat(ids(find(null, new Tld("nl"), null).items())).containsExactly(names);
        assertThat(find(null, new Tld("be"), null).items()).isEmpty();
    }

    @Test
    void every_page_goes_on_where_the_last_one_ended() {
        var ordered = new ArrayList<PriceChangeId>();
        for (var i = 0; i < 5; i++) {
            var one = new PriceChangeId(Ids.next());
            playback.happen(one, new PriceChangeOrdered(one, NAMES, DAY, Money.euro("8.00")));
            ordered.addFirst(one);
        }
        var found = new ArrayList<PriceChangeId>();
        String cursor = null;
        do {
            var page = find(null, null, cursor);
            found.addAll(ids(page.items()));
            cursor = page.nextCursor();
        } while (cursor != null);
        assertThat(found).isEqualTo(ordered);
    }

    @Test
    void a_rebuild_comes_to_the_same() {
        announce();
        playback.happen(id, new PriceChangeOrdered(id, HOSTING, DAY, Money.euro("12.50")), BY_STAFF);
        announce();
        var before = all();
        playback.rebuild(PriceChangeQuery.READ_MODEL, 2, playback.log());
        assertThat(all()).isEqualTo(before);
    }

    private void announce() {
        var customer = new CustomerId(Ids.next());
        var story = SubscriptionStory.hosting(customer, "een.nl", "2027-01-15");
        playback.happen(
                story.id,
                story.started(),
                new SubscriptionPriceAnnounced(
                        story.id,
                        customer,
                        id,
                        new ServicePeriod(DAY, DAY.plusMonths(1)),
                        Money.euro("10.00"),
                        Money.euro("12.50")));
    }

    private List<PriceChangeOverview> all() {
        return queries.answer(new FindPriceChanges(null, null, PriceChangeSort.NEWEST_FIRST, null, 100))
                .items();
    }

    private Page<PriceChangeOverview> find(HostingPackageId hostingPackage, Tld tld, String cursor) {
        return queries.answer(new FindPriceChanges(hostingPackage, tld, PriceChangeSort.NEWEST_FIRST, cursor, 2));
    }

    private static List<PriceChangeId> ids(List<PriceChangeOverview> changes) {
        return changes.stream().map(PriceChangeOverview::id).toList();
    }
}
