package nl.hostforge.command.subscription;

import java.time.LocalDate;
import java.util.Map;
import nl.hostforge.messages.refusal.DecisionRefused;

/** It is to end before this period begins. */
class SubscriptionIsCancelled extends DecisionRefused {
    SubscriptionIsCancelled(LocalDate endsOn) {
        super(
                "subscription-cancelled",
                "This subscription ends on %s.".formatted(endsOn),
                Map.of("endsOn", endsOn.toString()));
    }
}
