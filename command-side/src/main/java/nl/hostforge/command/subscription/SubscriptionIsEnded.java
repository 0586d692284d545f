package nl.hostforge.command.subscription;

import nl.hostforge.messages.refusal.DecisionRefused;

/** What has ended stays so. */
class SubscriptionIsEnded extends DecisionRefused {
    SubscriptionIsEnded() {
        super("subscription-ended", "This subscription has ended.");
    }
}
