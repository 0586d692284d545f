package nl.hostforge.command.dunning;

import java.time.LocalDate;
import nl.hostforge.messages.refusal.DecisionRefused;

/** What is agreed holds for days that are to come. */
class DayInPast extends DecisionRefused {
    DayInPast(LocalDate today) {
        super("date-in-past", "The day has to be " + today + " or later.");
    }
}
