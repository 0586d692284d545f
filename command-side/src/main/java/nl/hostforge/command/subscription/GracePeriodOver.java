package nl.hostforge.command.subscription;

import java.time.LocalDate;
import java.util.Map;
import nl.hostforge.messages.refusal.DecisionRefused;

/** By then it is removed at the provider. */
class GracePeriodOver extends DecisionRefused {
    GracePeriodOver(LocalDate until) {
        super(
                "grace-period-over",
                "It could be taken up again until %s.".formatted(until),
                Map.of("until", until.toString()));
    }
}
