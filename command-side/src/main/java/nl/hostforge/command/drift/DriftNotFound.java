package nl.hostforge.command.drift;

import nl.hostforge.messages.refusal.DecisionRefused;

/** No check ever found this. */
class DriftNotFound extends DecisionRefused {
    DriftNotFound() {
        super("drift-finding-not-found", "There is no such finding.");
    }
}
