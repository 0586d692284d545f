package nl.hostforge.query.timeline;

import java.time.Instant;
import nl.hostforge.messages.dunning.DunningPolicyEvent;
import nl.hostforge.messages.dunning.DunningPolicyEvent.DunningPolicyChanged;

/** Tells how the policy of dunning was changed, one change after the other. */
final class DunningPolicyFold implements Fold<DunningPolicyEvent> {
    private final Wording wording;

    DunningPolicyFold(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Told tell(DunningPolicyEvent event, Instant at) {
        var telling = new Telling(wording);
        switch (event) {
            case DunningPolicyChanged it ->
                telling.as(it.master().name()).fact("schedule", DunningFold.days(it.schedule(), wording));
        }
        return telling.of(event.getClass());
    }
}
