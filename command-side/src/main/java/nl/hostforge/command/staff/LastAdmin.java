package nl.hostforge.command.staff;

import nl.hostforge.messages.refusal.DecisionRefused;

/** Without an admin nobody could invite one. */
class LastAdmin extends DecisionRefused {
    LastAdmin() {
        super("last-admin", "This is the last admin; make somebody else admin first.");
    }
}
