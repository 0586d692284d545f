package nl.hostforge.command.subscription;

import java.time.LocalDate;
import java.util.Map;
import nl.hostforge.messages.refusal.DecisionRefused;

/** An end that far ahead is a slip. */
class DateTooFar extends DecisionRefused {
    DateTooFar(LocalDate latest) {
        super("date-too-far", "It can end on %s at the latest.".formatted(latest), Map.of("latest", latest.toString()));
    }
}
