package nl.hostforge.messages.staff;

import java.time.Instant;
import java.util.Set;
import nl.hostforge.messages.identity.StaffMemberId;
import nl.hostforge.messages.privacy.Personal;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;

/**
 * What can be asked of a staff member. A command that would change nothing leaves no event and does not fail. Who is not
 * active has nothing to sign in with, so that what concerns it is refused ({@code staff-member-not-active}). Passwords,
 * second factors and tokens themselves are kept outside the log; what is said here is that they changed. An {@code
 * expectedVersion} that is given makes the command fail if the staff member changed since that version; null accepts any.
 */
public sealed interface StaffMemberCommand {
    StaffMemberId staffMemberId();

    /**
     * Invites someone, or once more who let an invitation expire or was deactivated. Refused ({@code
     * staff-member-exists}) for who is active.
     *
     * @param staffMemberId derived from the keyed hash of the e-mail address, so that one address is one staff member
     * @param profile sealed with the staff member's key
     * @param expiresAt when the link stops working; an invitation that expires no later than the last one is its repeat
     */
    record InviteStaffMember(
            @TargetAggregateIdentifier StaffMemberId staffMemberId,
            Personal<StaffProfile> profile,
            Set<Role> roles,
            Instant expiresAt)
            implements StaffMemberCommand {}

    /** The link was followed and a password was set. Refused ({@code invitation-expired}) after its time. */
    record AcceptInvitation(@TargetAggregateIdentifier StaffMemberId staffMemberId, Instant at)
            implements StaffMemberCommand {}

    record GrantRole(
            @TargetAggregateIdentifier StaffMemberId staffMemberId,
            @TargetAggregateVersion Long expectedVersion,
            Role role)
            implements StaffMemberCommand {}

    /** An admin is taken off the {@link AdminRosterCommand roster} before. */
    record RevokeRole(
            @TargetAggregateIdentifier StaffMemberId staffMemberId,
            @TargetAggregateVersion Long expectedVersion,
            Role role)
            implements StaffMemberCommand {}

    /** @param changedAt when it was changed, by which a repeat is recognised */
    record RecordPasswordChange(@TargetAggregateIdentifier StaffMemberId staffMemberId, Instant changedAt)
            implements StaffMemberCommand {}

    record EnableTwoFactor(@TargetAggregateIdentifier StaffMemberId staffMemberId) implements StaffMemberCommand {}

    /** Takes a second factor away, for instance since the telephone was lost. */
    record DisableTwoFactor(@TargetAggregateIdentifier StaffMemberId staffMemberId) implements StaffMemberCommand {}

    /**
     * @param name what its owner calls the token, sealed with the staff member's key
     * @param abilities what can be done with it
     * @param expiresAt null if it lasts until revoked
     */
    record IssueToken(
            @TargetAggregateIdentifier StaffMemberId staffMemberId,
            TokenId tokenId,
            Personal<String> name,
            Set<String> abilities,
            Instant expiresAt)
            implements StaffMemberCommand {}

    record RevokeToken(@TargetAggregateIdentifier StaffMemberId staffMemberId, TokenId tokenId)
            implements StaffMemberCommand {}

    /** After too many failed sign-ins. Without effect if already locked out as long, or longer. */
    record LockOut(@TargetAggregateIdentifier StaffMemberId staffMemberId, Instant until)
            implements StaffMemberCommand {}

    /** An admin is taken off the {@link AdminRosterCommand roster} before. */
    record DeactivateStaffMember(
            @TargetAggregateIdentifier StaffMemberId staffMemberId,
            @TargetAggregateVersion Long expectedVersion) implements StaffMemberCommand {}
}
