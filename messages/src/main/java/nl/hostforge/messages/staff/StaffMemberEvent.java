package nl.hostforge.messages.staff;

import java.time.Instant;
import java.util.Set;
import nl.hostforge.messages.identity.StaffMemberId;
import nl.hostforge.messages.log.StoredAs;
import nl.hostforge.messages.privacy.Personal;
import org.axonframework.serialization.Revision;

/** What can happen to a staff member. */
public sealed interface StaffMemberEvent {
    StaffMemberId staffMemberId();

    /** Someone was invited, for the first time or again; nothing of an earlier time is left. */
    @StoredAs("staff-member.StaffMemberInvited")
    @Revision("1")
    record StaffMemberInvited(
            StaffMemberId staffMemberId, Personal<StaffProfile> profile, Set<Role> roles, Instant expiresAt)
            implements StaffMemberEvent {}

    /** The invited can sign in. */
    @StoredAs("staff-member.StaffMemberInvitationAccepted")
    @Revision("1")
    record StaffMemberInvitationAccepted(StaffMemberId staffMemberId) implements StaffMemberEvent {}

    @StoredAs("staff-member.StaffMemberRoleGranted")
    @Revision("1")
    record StaffMemberRoleGranted(StaffMemberId staffMemberId, Role role) implements StaffMemberEvent {}

    @StoredAs("staff-member.StaffMemberRoleRevoked")
    @Revision("1")
    record StaffMemberRoleRevoked(StaffMemberId staffMemberId, Role role) implements StaffMemberEvent {}

    @StoredAs("staff-member.StaffMemberPasswordChanged")
    @Revision("1")
    record StaffMemberPasswordChanged(StaffMemberId staffMemberId, Instant changedAt) implements StaffMemberEvent {}

    /** Signing in takes a second factor from now on. */
    @StoredAs("staff-member.StaffMemberTwoFactorEnabled")
    @Revision("1")
    record StaffMemberTwoFactorEnabled(StaffMemberId staffMemberId) implements StaffMemberEvent {}

    /** Signing in takes a password only. */
    @StoredAs("staff-member.StaffMemberTwoFactorDisabled")
    @Revision("1")
    record StaffMemberTwoFactorDisabled(StaffMemberId staffMemberId) implements StaffMemberEvent {}

    /**
     * A machine can act for the staff member.
     *
     * @param name what its owner calls the token
     * @param abilities what can be done with it
     * @param expiresAt null if it lasts until revoked
     */
    @StoredAs("staff-member.StaffMemberTokenIssued")
    @Revision("1")
    record StaffMemberTokenIssued(
            StaffMemberId staffMemberId,
            TokenId tokenId,
            Personal<String> name,
            Set<String> abilities,
            Instant expiresAt)
            implements StaffMemberEvent {}

    @StoredAs("staff-member.StaffMemberTokenRevoked")
    @Revision("1")
    record StaffMemberTokenRevoked(StaffMemberId staffMemberId, TokenId tokenId) implements StaffMemberEvent {}

    /** Too many sign-ins failed: nobody signs in as this staff member until then. */
    @StoredAs("staff-member.StaffMemberLockedOut")
    @Revision("1")
    record StaffMemberLockedOut(StaffMemberId staffMemberId, Instant until) implements StaffMemberEvent {}

    /** The staff member can no longer sign in, nor can their tokens; roles end with it. */
    @StoredAs("staff-member.StaffMemberDeactivated")
    @Revision("1")
    record StaffMemberDeactivated(StaffMemberId staffMemberId) implements StaffMemberEvent {}
}
