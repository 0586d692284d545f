package nl.hostforge.command.drift;

import nl.hostforge.messages.drift.DriftState;
import nl.hostforge.messages.refusal.DecisionRefused;

/** Nothing is left to decide: somebody did, or the difference is gone. */
class DriftClosed extends DecisionRefused {
    DriftClosed(DriftState state) {
        super(
                "drift-closed",
                "This finding is "
                        + state.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ')
                        + "; nothing is left to decide about it.");
    }
}
