package nl.hostforge.messages.staff;

import nl.hostforge.messages.identity.StaffMemberId;

/** What can be asked about staff. */
public sealed interface StaffMemberQuery {
    /** Everyone, the deactivated included, by name: a {@code List<StaffMemberOverview>}. */
    record FindStaff() implements StaffMemberQuery {}

    /** One staff member: an {@code Optional<StaffMemberOverview>}. */
    record FindStaffMember(StaffMemberId staffMemberId) implements StaffMemberQuery {}
}
