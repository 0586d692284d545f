package nl.hostforge.command.staff;

import java.util.Locale;
import java.util.Map;
import nl.hostforge.messages.refusal.DecisionRefused;
import nl.hostforge.messages.staff.StaffStatus;

/** Who cannot sign in has nothing to sign in with. */
class StaffMemberNotActive extends DecisionRefused {
    StaffMemberNotActive(StaffStatus status) {
        super(
                "staff-member-not-active",
                "This staff member is " + status.name().toLowerCase(Locale.ROOT) + ".",
                Map.of("status", status.name()));
    }
}
