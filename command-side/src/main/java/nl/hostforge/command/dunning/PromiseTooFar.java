package nl.hostforge.command.dunning;

import java.time.LocalDate;
import nl.hostforge.messages.refusal.DecisionRefused;

/** Who is to pay later than that is excluded from dunning instead. */
class PromiseTooFar extends DecisionRefused {
    PromiseTooFar(LocalDate latest) {
        super("date-too-far", "A promise to pay can be waited for until " + latest + " at the latest.");
    }
}
