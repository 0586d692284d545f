package nl.hostforge.command.staff;

import nl.hostforge.messages.refusal.DecisionRefused;

/** Who can sign in needs no invitation. */
class StaffMemberExists extends DecisionRefused {
    StaffMemberExists() {
        super("staff-member-exists", "This person is a staff member already.");
    }
}
