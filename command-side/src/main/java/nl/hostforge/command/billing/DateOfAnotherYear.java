package nl.hostforge.command.billing;

import nl.hostforge.messages.refusal.DecisionRefused;

/** A series is of one calendar year, which its numbers name. */
class DateOfAnotherYear extends DecisionRefused {
    DateOfAnotherYear() {
        super("date-of-another-year", "The date is not of the year of the series.");
    }
}
