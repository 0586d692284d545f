package nl.hostforge.messages.staff;

import nl.hostforge.messages.identity.StaffMemberId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * What can be asked of the list of admins. The list may know fewer admins than there are, never more: who becomes one is
 * added after they have the role and can sign in; who stops being one is removed before the role is revoked or they are
 * deactivated, and added again if that fails. Each may be repeated.
 */
public sealed interface AdminRosterCommand {
    AdminRosterId rosterId();

    record AddAdmin(@TargetAggregateIdentifier AdminRosterId rosterId, StaffMemberId staffMemberId)
            implements AdminRosterCommand {}

    /** Refused ({@code last-admin}) for the only one there is: nobody could invite another. */
    record RemoveAdmin(@TargetAggregateIdentifier AdminRosterId rosterId, StaffMemberId staffMemberId)
            implements AdminRosterCommand {}
}
