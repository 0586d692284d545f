package nl.hostforge.command.priceplan;

import java.time.LocalDate;
import java.util.Map;
import nl.hostforge.messages.refusal.DecisionRefused;

/** What something cost on a day that is over does not change any more. */
class PlanInPast extends DecisionRefused {
    PlanInPast(LocalDate today) {
        super(
                "date-in-past",
                "It can cost something else from %s on at the earliest.".formatted(today),
                Map.of("earliest", today.toString()));
    }
}
