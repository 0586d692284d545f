package nl.hostforge.command.order;

import java.util.Map;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.refusal.DecisionRefused;

/** The line has this package, on this service plan, already. */
class NothingToChange extends DecisionRefused {
    NothingToChange(OrderLine line) {
        super(
                "nothing-to-change",
                "This line has that package already.",
                Map.of(
                        "line",
                        line.number(),
                        "hostingPackageId",
                        line.hostingPackageId().toString(),
                        "servicePlan",
                        line.servicePlan()));
    }
}
