package nl.hostforge.messages.staff;

import nl.hostforge.messages.identity.StaffMemberId;
import nl.hostforge.messages.log.StoredAs;
import org.axonframework.serialization.Revision;

/** What can happen to the list of admins. */
public sealed interface AdminRosterEvent {
    AdminRosterId rosterId();

    /** One more can administer. */
    @StoredAs("admin-roster.AdminAdded")
    @Revision("1")
    record AdminAdded(AdminRosterId rosterId, StaffMemberId staffMemberId) implements AdminRosterEvent {}

    /** One fewer can administer; at least one still can. */
    @StoredAs("admin-roster.AdminRemoved")
    @Revision("1")
    record AdminRemoved(AdminRosterId rosterId, StaffMemberId staffMemberId) implements AdminRosterEvent {}
}
