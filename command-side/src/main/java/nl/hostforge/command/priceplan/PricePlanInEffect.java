package nl.hostforge.command.priceplan;

import java.time.LocalDate;
import nl.hostforge.messages.refusal.DecisionRefused;

/** The planned prices hold already: somebody may have ordered at them. */
class PricePlanInEffect extends DecisionRefused {
    PricePlanInEffect(LocalDate from) {
        super("price-plan-in-effect", "These prices hold since %s.".formatted(from));
    }
}
