package nl.hostforge.command.subscription;

import nl.hostforge.messages.refusal.DecisionRefused;

/** What a cancelled order delivered is undone. */
class EndedWithOrder extends DecisionRefused {
    EndedWithOrder() {
        super("ended-with-order", "This subscription ended with its order.");
    }
}
