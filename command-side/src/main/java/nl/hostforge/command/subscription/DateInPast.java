package nl.hostforge.command.subscription;

import java.time.LocalDate;
import java.util.Map;
import nl.hostforge.messages.refusal.DecisionRefused;

/** Nothing ends on a day that is over. */
class DateInPast extends DecisionRefused {
    DateInPast(LocalDate today) {
        super(
                "date-in-past",
                "It can end on %s at the earliest.".formatted(today),
                Map.of("earliest", today.toString()));
    }
}
