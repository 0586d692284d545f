package nl.hostforge.query.timeline;

import nl.hostforge.messages.dunning.DunningEvent;
import nl.hostforge.messages.dunning.DunningId;
import nl.hostforge.messages.dunning.DunningPolicyEvent;
import nl.hostforge.messages.dunning.DunningPolicyId;
import nl.hostforge.messages.dunning.DunningPolicyTimeline;
import nl.hostforge.messages.dunning.DunningQuery.FindDunningPolicyTimeline;
import nl.hostforge.messages.dunning.DunningQuery.FindDunningTimeline;
import nl.hostforge.messages.dunning.DunningTimeline;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Who did what in the dunning of a customer, and to the policy of it. */
@Component
class DunningTimelines {
    private final Histories histories;

    DunningTimelines(Histories histories) {
        this.histories = histories;
    }

    @QueryHandler
    DunningTimeline answer(FindDunningTimeline query) {
        var fold = new DunningFold(Wording.in(query.language()));
        return new DunningTimeline(
                query.customerId(), histories.of(DunningId.of(query.customerId()), DunningEvent.class, fold));
    }

    @QueryHandler
    DunningPolicyTimeline answer(FindDunningPolicyTimeline query) {
        var fold = new DunningPolicyFold(Wording.in(query.language()));
        return new DunningPolicyTimeline(histories.of(DunningPolicyId.ONLY, DunningPolicyEvent.class, fold));
    }
}
