package nl.hostforge.command.dunning;

import nl.hostforge.messages.refusal.DecisionRefused;

/** A customer gets a day at least to do something about a stage. */
class StageReachedToday extends DecisionRefused {
    StageReachedToday() {
        super("stage-reached-today", "Another stage came today already; the next one can come tomorrow.");
    }
}
