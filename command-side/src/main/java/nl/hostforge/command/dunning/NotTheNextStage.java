package nl.hostforge.command.dunning;

import java.util.Map;
import nl.hostforge.messages.dunning.DunningStage;
import nl.hostforge.messages.refusal.DecisionRefused;

/** Another stage comes next, or none. The facts hold the {@code next} one, null for none. */
class NotTheNextStage extends DecisionRefused {
    NotTheNextStage(DunningStage next) {
        super(
                "not-the-next-stage",
                next == null ? "No stage comes after the last one." : "Another stage comes next.",
                next == null ? Map.of() : Map.of("next", next.name()));
    }
}
