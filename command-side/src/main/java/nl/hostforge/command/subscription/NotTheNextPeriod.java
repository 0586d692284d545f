package nl.hostforge.command.subscription;

import java.util.Map;
import nl.hostforge.messages.billing.ServicePeriod;
import nl.hostforge.messages.refusal.DecisionRefused;

/** Periods leave no gap and do not overlap. */
class NotTheNextPeriod extends DecisionRefused {
    NotTheNextPeriod(ServicePeriod next) {
        super(
                "not-the-next-period",
                "The next period is from %s until %s.".formatted(next.from(), next.until()),
                Map.of("from", next.from().toString(), "until", next.until().toString()));
    }
}
