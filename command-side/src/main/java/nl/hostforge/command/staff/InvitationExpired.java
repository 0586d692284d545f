package nl.hostforge.command.staff;

import nl.hostforge.messages.refusal.DecisionRefused;

/** The link came too late; an admin can send another. */
class InvitationExpired extends DecisionRefused {
    InvitationExpired() {
        super("invitation-expired", "This invitation has expired; ask for another.");
    }
}
