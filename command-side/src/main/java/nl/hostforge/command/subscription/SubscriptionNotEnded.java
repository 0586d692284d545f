package nl.hostforge.command.subscription;

import nl.hostforge.messages.refusal.DecisionRefused;

/** What goes on cannot be revived. */
class SubscriptionNotEnded extends DecisionRefused {
    SubscriptionNotEnded() {
        super("subscription-not-ended", "This subscription has not ended.");
    }
}
