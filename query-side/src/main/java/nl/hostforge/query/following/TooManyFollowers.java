package nl.hostforge.query.following;

import nl.hostforge.messages.refusal.DecisionRefused;

/** So many wait for news on this node that one more would endanger them all. */
class TooManyFollowers extends DecisionRefused {
    TooManyFollowers() {
        super("too-many-followers", "Too many wait for news at the moment; look again later.");
    }
}
