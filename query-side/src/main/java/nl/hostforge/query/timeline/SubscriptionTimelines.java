package nl.hostforge.query.timeline;

import java.util.Optional;
import nl.hostforge.messages.subscription.SubscriptionEvent;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindSubscriptionTimeline;
import nl.hostforge.messages.subscription.SubscriptionTimeline;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Who did what to a subscription. */
@Component
class SubscriptionTimelines {
    private final Histories histories;

    SubscriptionTimelines(Histories histories) {
        this.histories = histories;
    }

    @QueryHandler
    Optional<SubscriptionTimeline> answer(FindSubscriptionTimeline query) {
        var fold = new SubscriptionFold(Wording.in(query.language()));
        var entries = histories.of(query.subscriptionId(), SubscriptionEvent.class, fold);
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(new SubscriptionTimeline(query.subscriptionId(), entries));
    }
}
