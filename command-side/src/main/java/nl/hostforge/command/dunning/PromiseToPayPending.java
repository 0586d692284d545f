package nl.hostforge.command.dunning;

import java.time.LocalDate;
import java.util.Map;
import nl.hostforge.messages.refusal.DecisionRefused;

/** Nothing happens while a promised payment is waited for. The facts hold {@code until} when that is. */
class PromiseToPayPending extends DecisionRefused {
    PromiseToPayPending(LocalDate until) {
        super(
                "promise-to-pay-pending",
                "This customer has until " + until + " to keep a promise to pay.",
                Map.of("until", until.toString()));
    }
}
