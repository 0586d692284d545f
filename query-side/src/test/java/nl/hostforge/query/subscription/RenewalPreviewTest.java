package nl.hostforge.query.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.subscription.CustomerRenewals;
import nl.hostforge.messages.subscription.DueRenewals;
import nl.hostforge.messages.subscription.SubscriptionQuery;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindDueRenewals;
import nl.hostforge.query.readmodel.Generations;
import nl.hostforge.query.testing.MovableClock;
import nl.hostforge.query.testing.Playback;
import nl.hostforge.query.testing.QuerySideTest;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 1,000 subscriptions of 300 customers, begun on any day of 2026 (seed 7); some are to end. Today is New Year's Day 2027. */
@QuerySideTest
class RenewalPreviewTest {
    private static final LocalDate TODAY = LocalDate.parse("2027-01-01");

    @Autowired
    Playback playback;

    @Autowired
    Generations generations;

    @Autowired
    SubscriptionQueries queries;

    @Autowired
    Reckoning reckoning;

    @Autowired
    MovableClock clock;

    private final Random random = new Random(7);
    private final Map<SubscriptionId, SubscriptionStory> stories = new HashMap<>();

    @BeforeEach
    void begin() {
        playback.forgetEverything();
        var customers = IntStream.range(0, 300)
                .mapToObj(number -> new CustomerId(Ids.derived("test-customer", Integer.toString(number))))
                .toList();
        var events = new ArrayList<DomainEventMessage<?>>();
        for (var i = 0; i < 1_000; i++) {
            var story = any(customers.get(random.nextInt(customers.size())), "naam" + i + ".nl");
            stories.put(story.id, story);
            events.add(playback.append(story.id, story.started(), Map.of()));
            if (random.nextInt(10) == 0)
                events.add(playback.append(
                        story.id,
                        story.cancelled(TODAY.plusDays(random.nextInt(60)).toString()),
                        Map.of()));
        }
        show(events);
    }

    @Test
    void a_preview_is_what_that_days_run_finds_once_the_runs_before_it_have_been() {
        run(TODAY);
        var day = TODAY.plusDays(1);
        var previews = new HashMap<LocalDate, List<CustomerRenewals>>();
        for (var ahead = 0; ahead < 45; ahead++)
            previews.put(day.plusDays(ahead), due(day.plusDays(ahead), day.plusDays(ahead)));
        var seenAt = clock.instant();
        var renewals = 0;
        for (var ahead = 0; ahead < 45; ahead++) {
            var date = day.plusDays(ahead);
            var found = due(date, null);
            assertThat(previews.get(date)).as("%s", date).isEqualTo(found);
            renewals += run(date);
        }
        assertThat(renewals).isGreaterThan(500);
        previews.forEach((date, preview) ->
                assertThat(asSeen(seenAt, date)).as("%s", date).isEqualTo(preview));
    }

    /** Everything that is due is renewed, as a day's run has it done. */
    private int run(LocalDate date) {
        var events = new ArrayList<DomainEventMessage<?>>();
        for (var customer : due(date, null))
            for (var renewal : customer.renewals()) {
                var story = stories.get(renewal.subscriptionId());
                events.add(playback.append(story.id, story.renewed(renewal.period()), Map.of()));
            }
        show(events);
        return events.size();
    }

    private List<CustomerRenewals> due(LocalDate date, LocalDate notBefore) {
        return walk(after -> queries.answer(new FindDueRenewals(date, notBefore, after, 7)));
    }

    /** What the preview of a day was at a moment, asked for afterwards. */
    private List<CustomerRenewals> asSeen(Instant at, LocalDate date) {
        return walk(after -> reckoning.dueAsSeen(at, new FindDueRenewals(date, date, after, 7)));
    }

    private static List<CustomerRenewals> walk(Function<CustomerId, DueRenewals> pages) {
        var all = new ArrayList<CustomerRenewals>();
        CustomerId after = null;
        do {
            var page = pages.apply(after);
            all.addAll(page.customers());
            after = page.next();
        } while (after != null);
        return all;
    }

    private SubscriptionStory any(CustomerId customer, String name) {
        var startedOn =
                LocalDate.parse("2026-01-01").plusDays(random.nextInt(365)).toString();
        return random.nextBoolean()
                ? SubscriptionStory.hosting(customer, name, startedOn)
                : SubscriptionStory.domain(customer, name, startedOn, 1 + random.nextInt(3));
    }

    private void show(List<DomainEventMessage<?>> events) {
        var live = generations.live(SubscriptionQuery.READ_MODEL).orElseThrow();
        playback.handle(playback.model(SubscriptionQuery.READ_MODEL), live, events);
    }
}
