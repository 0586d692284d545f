package nl.hostforge.command.processing;

import nl.hostforge.messages.refusal.DecisionRefused;

/** It was handled meanwhile, or never was. */
class DeadLetterNotFound extends DecisionRefused {
    DeadLetterNotFound() {
        super("dead-letter-not-found", "There is no such dead letter any more.");
    }
}
