package nl.hostforge.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.readmodel.TimelineEntry;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindSubscriptionTimeline;
import nl.hostforge.query.subscription.SubscriptionStory;
import nl.hostforge.query.testing.QuerySideTest;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QuerySideTest
class SubscriptionTimelineTest {
    @Autowired
    EventStore log;

    @Autowired
    SubscriptionTimelines timelines;

    private final CustomerId customer = new CustomerId(Ids.next());
    private final SubscriptionStory story = SubscriptionStory.hosting(customer, "xn--caf-dma.nl", "2026-01-31");

    @Test
    void each_event_says_what_it_means_for_the_money() {
        happen(
                story.started(),
                story.renewed(1),
                story.planChanged(),
                story.suspended(),
                story.resumed(),
                story.cancelled("2026-03-31"),
                story.withdrawn(),
                story.ended("2026-03-31", "0.00"));
        assertThat(sentences(Language.ENGLISH))
                .containsExactly(
                        "The subscription for café.nl started; paid until 28 February 2026, and €10.00 for each next period.",
                        "Renewed from 28 February 2026 until 31 March 2026 for €10.00.",
                        "Another package since 3 February 2026: €25.00 for each period from 28 February 2026 on.",
                        "The service went off line; the subscription goes on.",
                        "The service is on line again.",
                        "Cancelled: it ends on 31 March 2026.",
                        "The cancellation was withdrawn: the subscription goes on.",
                        "The subscription ended on 31 March 2026.");
        assertThat(sentences(Language.DUTCH))
                .contains(
                        "Verlengd van 28 februari 2026 tot 31 maart 2026 voor €\u00a010,00.",
                        "Opgezegd: het eindigt op 31 maart 2026.");
        assertThat(entries(Language.DUTCH).get(1).facts())
                .isEqualTo(Map.of(
                        "invoiceId",
                        InvoiceId.ofRun(customer, story.renewed(1).period().from())
                                .toString()));
    }

    @Test
    void an_end_before_what_was_paid_is_used_tells_what_is_left() {
        happen(story.started(), story.ended("2026-02-14", "2.50"));
        assertThat(sentences(Language.ENGLISH).getLast())
                .isEqualTo("The subscription ended on 14 February 2026; €2.50 of what was paid is for days after it.");
    }

    @Test
    void a_change_of_plan_tells_what_is_asked_for_or_given_back_and_what_is_planned() {
        happen(
                story.started(),
                story.renewed(1),
                story.planCharged(1),
                story.planCredited(1),
                story.planned(2),
                story.planWithdrawn());
        assertThat(sentences(Language.ENGLISH).subList(2, 6))
                .containsExactly(
                        "Another package since 3 March 2026: €25.00 for each period from 31 March 2026 on; €13.50"
                                + " excluding VAT is invoiced for the rest of the period.",
                        "Another package since 3 March 2026: €5.00 for each period from 31 March 2026 on; €4.50"
                                + " excluding VAT is credited for the rest of the period.",
                        "Another package is planned: from 31 March 2026 on, for €5.00 a period.",
                        "The planned package is called off: all stays as it is.");
    }

    @Test
    void one_that_there_is_not_has_no_history() {
        assertThat(timelines.answer(new FindSubscriptionTimeline(new SubscriptionId(Ids.next()), Language.DUTCH)))
                .isEmpty();
    }

    private List<String> sentences(Language language) {
        return entries(language).stream().map(TimelineEntry::sentence).toList();
    }

    private List<TimelineEntry> entries(Language language) {
        return timelines
                .answer(new FindSubscriptionTimeline(story.id, language))
                .orElseThrow()
                .entries();
    }

    private void happen(Object... events) {
        var sequence = 0L;
        for (var event : events)
            log.publish(new GenericDomainEventMessage<>("Subscription", story.id.toString(), sequence++, event));
    }
}
