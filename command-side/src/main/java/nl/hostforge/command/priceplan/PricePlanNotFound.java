package nl.hostforge.command.priceplan;

import java.time.LocalDate;
import nl.hostforge.messages.refusal.DecisionRefused;

/** Nothing is planned for that day. */
class PricePlanNotFound extends DecisionRefused {
    PricePlanNotFound(LocalDate from) {
        super("price-plan-not-found", "No other prices are planned for %s.".formatted(from));
    }
}
