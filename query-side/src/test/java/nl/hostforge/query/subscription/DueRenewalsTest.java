package nl.hostforge.query.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.subscription.CustomerRenewals;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindDueRenewals;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindEndingSubscriptions;
import nl.hostforge.query.testing.Playback;
import nl.hostforge.query.testing.QuerySideTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QuerySideTest
class DueRenewalsTest {
    private static final CustomerId ANNA = new CustomerId(Ids.derived("customer", "anna"));
    private static final CustomerId BEN = new CustomerId(Ids.derived("customer", "ben"));

    @Autowired
    Playback playback;

    @Autowired
    SubscriptionQueries queries;

    @BeforeEach
    void begin() {
        playback.forgetEverything();
    }

    @Test
    void what_a_customer_has_due_on_a_day_stands_together_with_its_sum() {
        var hosting = SubscriptionStory.hosting(ANNA, "een.nl", "2026-01-31");
        var domain = SubscriptionStory.domain(ANNA, "twee.nl", "2025-02-28", 1);
        playback.happen(hosting.id, hosting.started());
        playback.happen(domain.id, domain.started());
        assertThat(due("2026-02-27")).isEmpty();
        var due = due("2026-02-28");
        assertThat(due).hasSize(1);
        assertThat(due.getFirst().customerId()).isEqualTo(ANNA);
        assertThat(periods(due)).containsExactly("een.nl 2026-02-28 2026-03-31", "twee.nl 2026-02-28 2027-02-28");
        assertThat(due.getFirst().net()).isEqualTo(Money.euro("20.00"));
    }

    @Test
    void a_discount_is_reckoned_for_the_periods_that_it_is_for() {
        var hosting = SubscriptionStory.hosting(ANNA, "een.nl", "2026-01-31");
        playback.happen(hosting.id, hosting.startedAtHalf(3));
        assertThat(nets(due("2026-04-30"))).containsExactly("5.00", "5.00", "10.00");
        playback.happen(hosting.id, hosting.renewedAtHalf(1, 2));
        assertThat(nets(due("2026-04-30"))).containsExactly("5.00", "10.00");
        playback.happen(hosting.id, hosting.renewedAtHalf(2, 1));
        assertThat(nets(due("2026-04-30"))).containsExactly("10.00");
    }

    private static List<String> nets(List<CustomerRenewals> due) {
        return due.stream()
                .flatMap(customer -> customer.renewals().stream())
                .map(renewal -> renewal.net().amount().toPlainString())
                .toList();
    }

    @Test
    void what_is_renewed_or_has_ended_or_is_to_end_is_not_due() {
        var renewed = SubscriptionStory.hosting(ANNA, "een.nl", "2026-01-31");
        playback.happen(renewed.id, renewed.started(), renewed.renewed(1));
        var ended = SubscriptionStory.hosting(ANNA, "twee.nl", "2026-01-31");
        playback.happen(ended.id, ended.started(), ended.ended("2026-02-10", "3.21"));
        var cancelled = SubscriptionStory.hosting(ANNA, "drie.nl", "2026-01-31");
        playback.happen(cancelled.id, cancelled.started(), cancelled.cancelled("2026-02-28"));
        var suspended = SubscriptionStory.hosting(ANNA, "vier.nl", "2026-01-31");
        playback.happen(suspended.id, suspended.started(), suspended.suspended());
        assertThat(periods(due("2026-03-01"))).containsExactly("vier.nl 2026-02-28 2026-03-31");
    }

    @Test
    void who_is_behind_has_all_periods_that_began_in_their_order() {
        var hosting = SubscriptionStory.hosting(ANNA, "een.nl", "2026-01-31");
        playback.happen(hosting.id, hosting.started());
        assertThat(periods(due("2026-05-01")))
                .containsExactly(
                        "een.nl 2026-02-28 2026-03-31", "een.nl 2026-03-31 2026-04-30", "een.nl 2026-04-30 2026-05-31");
        playback.happen(hosting.id, hosting.cancelled("2026-04-30"));
        assertThat(periods(due("2026-05-01")))
                .containsExactly("een.nl 2026-02-28 2026-03-31", "een.nl 2026-03-31 2026-04-30");
    }

    @Test
    void what_earlier_runs_will_have_taken_can_be_left_out() {
        var first = SubscriptionStory.hosting(ANNA, "een.nl", "2026-01-31");
        var second = SubscriptionStory.hosting(BEN, "twee.nl", "2026-01-15");
        playback.happen(first.id, first.started());
        playback.happen(second.id, second.started());
        var day = LocalDate.parse("2026-04-30");
        var page = queries.answer(new FindDueRenewals(day, day, null, 1));
        assertThat(periods(page.customers())).containsExactly("een.nl 2026-04-30 2026-05-31");
        if (page.next() != null)
            assertThat(queries.answer(new FindDueRenewals(day, day, page.next(), 1))
                            .customers())
                    .isEmpty();
    }

    @Test
    void a_walk_meets_every_customer_once_while_others_are_renewed() {
        var customers = new HashSet<CustomerId>();
        var stories = new ArrayList<SubscriptionStory>();
        for (var i = 0; i < 23; i++) {
            var story = SubscriptionStory.hosting(new CustomerId(Ids.next()), "naam" + i + ".nl", "2026-01-31");
            playback.happen(story.id, story.started());
            customers.add(story.customer);
            stories.add(story);
        }
        var met = new ArrayList<CustomerId>();
        CustomerId after = null;
        do {
            var page = queries.answer(new FindDueRenewals(LocalDate.parse("2026-02-28"), null, after, 5));
            for (var customer : page.customers()) {
                met.add(customer.customerId());
                stories.stream()
                        .filter(story -> story.customer.equals(customer.customerId()))
                        .forEach(story -> playback.happen(story.id, story.renewed(1)));
            }
            after = page.next();
        } while (after != null);
        assertThat(met).doesNotHaveDuplicates().hasSameElementsAs(customers);
        assertThat(due("2026-02-28")).isEmpty();
    }

    @Test
    void what_is_to_have_ended_is_found_until_it_has() {
        var cancelled = SubscriptionStory.hosting(ANNA, "een.nl", "2026-01-31");
        var other = SubscriptionStory.hosting(ANNA, "twee.nl", "2026-01-31");
        playback.happen(other.id, other.started());
        playback.happen(cancelled.id, cancelled.started(), cancelled.cancelled("2026-02-14"));
        assertThat(ending("2026-02-13")).isEmpty();
        assertThat(queries.answer(new FindEndingSubscriptions(LocalDate.parse("2026-02-14"), null, 10)))
                .containsExactly(cancelled.id);
        assertThat(queries.answer(new FindEndingSubscriptions(LocalDate.parse("2026-02-14"), cancelled.id, 10)))
                .isEmpty();
        playback.happen(cancelled.id, cancelled.ended("2026-02-14", "2.50"));
        assertThat(ending("2026-02-20")).isEmpty();
    }

    private List<?> ending(String date) {
        return queries.answer(new FindEndingSubscriptions(LocalDate.parse(date), null, 10));
    }

    private List<CustomerRenewals> due(String date) {
        return queries.answer(new FindDueRenewals(LocalDate.parse(date), null, null, 50))
                .customers();
    }

    private static List<String> periods(List<CustomerRenewals> due) {
        return due.stream()
                .flatMap(customer -> customer.renewals().stream())
                .map(renewal -> renewal.domainName().value() + " "
                        + renewal.period().from() + " " + renewal.period().until())
                .toList();
    }
}
