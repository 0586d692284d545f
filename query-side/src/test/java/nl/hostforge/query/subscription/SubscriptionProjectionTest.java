package nl.hostforge.query.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import nl.hostforge.messages.billing.ServicePeriod;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.refusal.Refusal;
import nl.hostforge.messages.subscription.DuePlanChange;
import nl.hostforge.messages.subscription.SubscriptionFilter;
import nl.hostforge.messages.subscription.SubscriptionKind;
import nl.hostforge.messages.subscription.SubscriptionOverview;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindDuePlanChanges;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindDueRenewals;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindSubscription;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindSubscriptions;
import nl.hostforge.messages.subscription.SubscriptionSort;
import nl.hostforge.messages.subscription.SubscriptionStatus;
import nl.hostforge.query.testing.Playback;
import nl.hostforge.query.testing.QuerySideTest;
import org.axonframework.queryhandling.QueryExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@QuerySideTest
class SubscriptionProjectionTest {
    private static final CustomerId ANNA = new CustomerId(Ids.derived("customer", "anna"));
    private static final CustomerId BEN = new CustomerId(Ids.derived("customer", "ben"));

    @Autowired
    Playback playback;

    @Autowired
    SubscriptionQueries queries;

    private final SubscriptionStory hosting = SubscriptionStory.hosting(ANNA, "xn--caf-dma.nl", "2026-01-31");

    @BeforeEach
    void begin() {
        playback.forgetEverything();
    }

    @Test
    void one_that_started_is_due_when_its_first_period_is_over() {
        playback.happen(hosting.id, hosting.started());
        var shown = shown();
        assertThat(shown.status()).isEqualTo(SubscriptionStatus.ACTIVE);
        assertThat(shown.startedOn()).isEqualTo("2026-01-31");
        assertThat(shown.period()).isEqualTo(period("2026-01-31", "2026-02-28"));
        assertThat(shown.paid()).isEqualTo(Money.euro("5.00"));
        assertThat(shown.next()).isEqualTo(period("2026-02-28", "2026-03-31"));
        assertThat(shown.terms().price()).isEqualTo(Money.euro("10.00"));
        assertThat(shown.dueOn()).isEqualTo("2026-02-28");
        assertThat(shown.renewals()).isZero();
        assertThat(shown.lastInvoiceId()).isNull();
        assertThat(shown.version()).isZero();
    }

    @Test
    void a_renewal_moves_it_on() {
        playback.happen(hosting.id, hosting.started(), hosting.renewed(1));
        var shown = shown();
        assertThat(shown.period()).isEqualTo(period("2026-02-28", "2026-03-31"));
        assertThat(shown.next()).isEqualTo(period("2026-03-31", "2026-04-30"));
        assertThat(shown.paid()).isEqualTo(Money.euro("10.00"));
        assertThat(shown.dueOn()).isEqualTo("2026-03-31");
        assertThat(shown.renewals()).isOne();
        assertThat(shown.lastInvoiceId()).isEqualTo(InvoiceId.ofRun(ANNA, LocalDate.parse("2026-02-28")));
        assertThat(shown.version()).isOne();
    }

    @Test
    void another_plan_shows_what_is_next_and_leaves_what_is_paid() {
        playback.happen(hosting.id, hosting.started(), hosting.planChanged());
        var shown = shown();
        assertThat(shown.terms().price()).isEqualTo(Money.euro("25.00"));
        assertThat(shown.terms().hostingPackageId()).isEqualTo(SubscriptionStory.LARGE);
        assertThat(shown.paid()).isEqualTo(Money.euro("5.00"));
    }

    @Test
    void what_was_settled_has_the_period_cost_what_the_new_plan_costs() {
        playback.happen(hosting.id, hosting.started());
        assertThat(shown().creditable()).isEqualTo(Money.euro("0.00")); // the first period is on the order's invoice
        playback.happen(hosting.id, hosting.renewed(1));
        assertThat(shown().creditable()).isEqualTo(Money.euro("10.00"));
        playback.happen(hosting.id, hosting.planCharged(1));
        assertThat(shown())
                .returns(Money.euro("25.00"), SubscriptionOverview::paid)
                .returns(Money.euro("23.50"), SubscriptionOverview::creditable);
        playback.happen(hosting.id, hosting.planCredited(1));
        assertThat(shown())
                .returns(Money.euro("5.00"), SubscriptionOverview::paid)
                .returns(Money.euro("19.00"), SubscriptionOverview::creditable);
    }

    @Test
    void a_plan_that_is_planned_is_shown_and_due_on_its_day_until_it_is_had_or_called_off() {
        playback.happen(hosting.id, hosting.started(), hosting.planned(1));
        assertThat(shown().planned()).isEqualTo(hosting.planned(1).plan());
        assertThat(shown().terms().price()).isEqualTo(Money.euro("10.00"));
        assertThat(duePlans("2026-02-27")).isEmpty();
        assertThat(duePlans("2026-02-28"))
                .containsExactly(new DuePlanChange(
                        hosting.id, hosting.order, hosting.planned(1).plan()));
        var renewal = queries.answer(new FindDueRenewals(LocalDate.parse("2026-02-28"), null, null, 10));
        assertThat(renewal.customers().getFirst().net()).isEqualTo(Money.euro("5.00"));
        playback.happen(hosting.id, hosting.planWithdrawn());
        assertThat(shown().planned()).isNull();
        playback.happen(hosting.id, hosting.planned(1), hosting.planChanged());
        assertThat(shown().planned()).isNull();
        assertThat(duePlans("2026-02-28")).isEmpty();
    }

    @Test
    void what_ends_before_it_has_another_plan_is_left_alone() {
        playback.happen(hosting.id, hosting.started(), hosting.planned(1), hosting.cancelled("2026-02-28"));
        assertThat(duePlans("2026-02-28")).isEmpty();
        playback.happen(hosting.id, hosting.withdrawn());
        assertThat(duePlans("2026-02-28")).hasSize(1);
        playback.happen(hosting.id, hosting.ended("2026-02-28", "0.00"));
        assertThat(duePlans("2026-02-28")).isEmpty();
    }

    private List<DuePlanChange> duePlans(String day) {
        return queries.answer(new FindDuePlanChanges(LocalDate.parse(day), null, 10));
    }

    @Test
    void one_that_is_off_line_is_due_all_the_same() {
        playback.happen(hosting.id, hosting.started(), hosting.suspended());
        assertThat(shown().status()).isEqualTo(SubscriptionStatus.SUSPENDED);
        assertThat(shown().dueOn()).isEqualTo("2026-02-28");
        playback.happen(hosting.id, hosting.resumed());
        assertThat(shown().status()).isEqualTo(SubscriptionStatus.ACTIVE);
    }

    @Test
    void one_that_is_to_end_is_due_while_a_period_begins_before_its_day() {
        playback.happen(hosting.id, hosting.started(), hosting.cancelled("2026-03-31"));
        assertThat(shown().endsOn()).isEqualTo("2026-03-31");
        assertThat(shown().dueOn()).isEqualTo("2026-02-28");
        playback.happen(hosting.id, hosting.renewed(1));
        assertThat(shown().dueOn()).isNull();
        playback.happen(hosting.id, hosting.withdrawn());
        assertThat(shown().endsOn()).isNull();
        assertThat(shown().dueOn()).isEqualTo("2026-03-31");
    }

    @Test
    void one_that_ended_is_never_due() {
        playback.happen(hosting.id, hosting.started(), hosting.ended("2026-02-14", "2.50"));
        assertThat(shown().status()).isEqualTo(SubscriptionStatus.ENDED);
        assertThat(shown().endedOn()).isEqualTo("2026-02-14");
        assertThat(shown().dueOn()).isNull();
    }

    @Test
    void a_rebuild_gives_the_same() {
        everyone();
        var live = playback.contents("subscriptions");
        playback.rebuild("subscriptions", 3, playback.log());
        assertThat(playback.contents("subscriptions")).isEqualTo(live);
    }

    @Test
    void filters_can_be_combined() {
        everyone();
        assertThat(found(SubscriptionFilter.all())).containsExactly("drie.nl", "twee.nl", "een.nl");
        assertThat(found(new SubscriptionFilter(SubscriptionStatus.ENDED, null, null, null, null)))
                .containsExactly("drie.nl");
        assertThat(found(new SubscriptionFilter(null, SubscriptionKind.DOMAIN, null, null, null)))
                .containsExactly("twee.nl");
        assertThat(found(new SubscriptionFilter(null, null, ANNA, null, null))).containsExactly("twee.nl", "een.nl");
        assertThat(found(new SubscriptionFilter(null, null, null, LocalDate.parse("2026-02-28"), null)))
                .containsExactly("een.nl");
        assertThat(found(new SubscriptionFilter(null, null, null, LocalDate.parse("2026-02-27"), null)))
                .isEmpty();
        assertThat(found(new SubscriptionFilter(
                        null, SubscriptionKind.DOMAIN, ANNA, LocalDate.parse("2029-01-31"), null)))
                .containsExactly("twee.nl");
        assertThat(found(new SubscriptionFilter(SubscriptionStatus.ACTIVE, null, BEN, null, null)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            een           | een.nl
            EE            | een.nl
            .nl           | drie.nl,twee.nl,een.nl
            hf-10001 twee | twee.nl
            xyzzy         |
            """)
    void words_are_found_in_the_name_and_the_orders_number(String text, String expected) {
        everyone();
        assertThat(found(new SubscriptionFilter(null, null, null, null, text)))
                .isEqualTo(expected == null ? List.of() : List.of(expected.split(",")));
    }

    @Test
    void a_name_is_found_as_people_read_it_and_as_registries_do() {
        playback.happen(hosting.id, hosting.started());
        for (var text : List.of("café", "CAFÉ.nl", "xn--caf"))
            assertThat(found(new SubscriptionFilter(null, null, null, null, text)))
                    .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_walk_meets_every_subscription_once_while_others_start(SubscriptionSort sort) {
        for (var i = 0; i < 25; i++) start("naam" + i + ".nl");
        var before = new ArrayList<>(found(new SubscriptionFilter(null, null, null, null, null)));
        var met = new HashMap<String, Integer>();
        String cursor = null;
        do {
            var page = queries.answer(new FindSubscriptions(SubscriptionFilter.all(), sort, cursor, 4));
            page.items().forEach(row -> met.merge(row.domainName().value(), 1, Integer::sum));
            cursor = page.nextCursor();
            if (met.size() < 25) start("later" + met.size() + ".nl");
        } while (cursor != null);
        assertThat(met.keySet()).containsAll(before);
        assertThat(met.values()).containsOnly(1);
    }

    @Test
    void a_cursor_of_another_sort_is_refused() {
        everyone();
        var cursor = queries.answer(
                        new FindSubscriptions(SubscriptionFilter.all(), SubscriptionSort.NEWEST_FIRST, null, 1))
                .nextCursor();
        assertThatThrownBy(() -> queries.answer(
                        new FindSubscriptions(SubscriptionFilter.all(), SubscriptionSort.OLDEST_FIRST, cursor, 1)))
                .isInstanceOfSatisfying(
                        QueryExecutionException.class,
                        refused -> assertThat(refused.<Refusal>getDetails()
                                        .orElseThrow()
                                        .code())
                                .isEqualTo("invalid-cursor"));
    }

    @Test
    void one_that_there_is_not_is_not_found() {
        assertThat(queries.answer(new FindSubscription(new SubscriptionId(Ids.next()))))
                .isEmpty();
    }

    private void everyone() {
        var first = SubscriptionStory.hosting(ANNA, "een.nl", "2026-01-31");
        var second = SubscriptionStory.domain(ANNA, "twee.nl", "2026-01-31", 3);
        var third = SubscriptionStory.hosting(BEN, "drie.nl", "2026-01-31");
        playback.happen(first.id, first.started(), first.planChanged(), first.suspended(), first.planned(1));
        playback.happen(second.id, second.started());
        playback.happen(third.id, third.started(), third.renewed(1), third.ended("2026-03-10", "6.77"));
    }

    private void start(String name) {
        var story = SubscriptionStory.hosting(ANNA, name, "2026-01-31");
        playback.happen(story.id, story.started());
    }

    private List<String> found(SubscriptionFilter filter) {
        return queries.answer(new FindSubscriptions(filter, SubscriptionSort.NEWEST_FIRST, null, 50)).items().stream()
                .map(row -> row.domainName().value())
                .toList();
    }

    private SubscriptionOverview shown() {
        return queries.answer(new FindSubscription(hosting.id)).orElseThrow();
    }

    private static ServicePeriod period(String from, String until) {
        return new ServicePeriod(LocalDate.parse(from), LocalDate.parse(until));
    }
}
