package nl.hostforge.command.subscription;

import java.util.Map;
import nl.hostforge.messages.billing.ServicePeriod;
import nl.hostforge.messages.refusal.DecisionRefused;

/** After what is paid, it ends where a period does: no period is paid for in part. */
class NotAPeriodEnd extends DecisionRefused {
    NotAPeriodEnd(ServicePeriod around) {
        super(
                "not-a-period-end",
                "After what is paid, it can end at the end of a period: on %s or on %s."
                        .formatted(around.from(), around.until()),
                Map.of(
                        "before",
                        around.from().toString(),
                        "after",
                        around.until().toString()));
    }
}
