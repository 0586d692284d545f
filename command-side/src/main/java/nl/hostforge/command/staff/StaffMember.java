package nl.hostforge.command.staff;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import nl.hostforge.messages.identity.StaffMemberId;
import nl.hostforge.messages.staff.Role;
import nl.hostforge.messages.staff.StaffMemberCommand.AcceptInvitation;
import nl.hostforge.messages.staff.StaffMemberCommand.DeactivateStaffMember;
import nl.hostforge.messages.staff.StaffMemberCommand.DisableTwoFactor;
import nl.hostforge.messages.staff.StaffMemberCommand.EnableTwoFactor;
import nl.hostforge.messages.staff.StaffMemberCommand.GrantRole;
import nl.hostforge.messages.staff.StaffMemberCommand.InviteStaffMember;
import nl.hostforge.messages.staff.StaffMemberCommand.IssueToken;
import nl.hostforge.messages.staff.StaffMemberCommand.LockOut;
import nl.hostforge.messages.staff.StaffMemberCommand.RecordPasswordChange;
import nl.hostforge.messages.staff.StaffMemberCommand.RevokeRole;
import nl.hostforge.messages.staff.StaffMemberCommand.RevokeToken;
import nl.hostforge.messages.staff.StaffMemberEvent.StaffMemberDeactivated;
import nl.hostforge.messages.staff.StaffMemberEvent.StaffMemberInvitationAccepted;
import nl.hostforge.messages.staff.StaffMemberEvent.StaffMemberInvited;
import nl.hostforge.messages.staff.StaffMemberEvent.StaffMemberLockedOut;
import nl.hostforge.messages.staff.StaffMemberEvent.StaffMemberPasswordChanged;
import nl.hostforge.messages.staff.StaffMemberEvent.StaffMemberRoleGranted;
import nl.hostforge.messages.staff.StaffMemberEvent.StaffMemberRoleRevoked;
import nl.hostforge.messages.staff.StaffMemberEvent.StaffMemberTokenIssued;
import nl.hostforge.messages.staff.StaffMemberEvent.StaffMemberTokenRevoked;
import nl.hostforge.messages.staff.StaffMemberEvent.StaffMemberTwoFactorDisabled;
import nl.hostforge.messages.staff.StaffMemberEvent.StaffMemberTwoFactorEnabled;
import nl.hostforge.messages.staff.StaffStatus;
import nl.hostforge.messages.staff.TokenId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * Someone who works here. They are invited, follow the link, get and lose roles, and are deactivated when they leave;
 * they may come back by another invitation. What they sign in with is kept elsewhere; here stands that it changed.
 */
@Aggregate
class StaffMember {
    @AggregateIdentifier
    private StaffMemberId id;

    private StaffStatus status;
    private Instant invitedUntil;
    private Set<Role> roles = new HashSet<>();
    private Instant passwordChangedAt;
    private boolean twoFactor;
    private final Set<TokenId> tokens = new HashSet<>(); // ever issued, the revoked ones included
    private final Set<TokenId> revokedTokens = new HashSet<>();
    private Instant lockedUntil;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(InviteStaffMember command) {
        if (invitedUntil != null && !command.expiresAt().isAfter(invitedUntil)) return; // the same invitation again
        if (status == StaffStatus.ACTIVE) throw new StaffMemberExists();
        apply(new StaffMemberInvited(command.staffMemberId(), command.profile(), command.roles(), command.expiresAt()));
    }

    @CommandHandler
    void decide(AcceptInvitation command) {
        if (status == StaffStatus.ACTIVE) return;
        if (status == StaffStatus.DEACTIVATED) throw new StaffMemberNotActive(status);
        if (command.at().isAfter(invitedUntil)) throw new InvitationExpired();
        apply(new StaffMemberInvitationAccepted(id));
    }

    @CommandHandler
    void decide(GrantRole command) {
        refuseDeactivated();
        if (roles.contains(command.role())) return;
        apply(new StaffMemberRoleGranted(id, command.role()));
    }

    @CommandHandler
    void decide(RevokeRole command) {
        refuseDeactivated();
        if (!roles.contains(command.role())) return;
        apply(new StaffMemberRoleRevoked(id, command.role()));
    }

    @CommandHandler
    void decide(RecordPasswordChange command) {
        refuseInactive();
        if (passwordChangedAt != null && !command.changedAt().isAfter(passwordChangedAt)) return;
        apply(new StaffMemberPasswordChanged(id, command.changedAt()));
    }

    @CommandHandler
    void decide(EnableTwoFactor command) {
        refuseInactive();
        if (twoFactor) return;
        apply(new StaffMemberTwoFactorEnabled(id));
    }

    @CommandHandler
    void decide(DisableTwoFactor command) {
        refuseInactive();
        if (!twoFactor) return;
        apply(new StaffMemberTwoFactorDisabled(id));
    }

    @CommandHandler
    void decide(IssueToken command) {
        refuseInactive();
        if (tokens.contains(command.tokenId())) return; // also if revoked since: a token never comes back
        apply(new StaffMemberTokenIssued(
                id, command.tokenId(), command.name(), command.abilities(), command.expiresAt()));
    }

    @CommandHandler
    void decide(RevokeToken command) {
        if (!tokens.contains(command.tokenId()) || revokedTokens.contains(command.tokenId())) return;
        apply(new StaffMemberTokenRevoked(id, command.tokenId()));
    }

    @CommandHandler
    void decide(LockOut command) {
        refuseInactive();
        if (lockedUntil != null && !command.until().isAfter(lockedUntil)) return;
        apply(new StaffMemberLockedOut(id, command.until()));
    }

    @CommandHandler
    void decide(DeactivateStaffMember command) {
        if (status == StaffStatus.DEACTIVATED) return;
        apply(new StaffMemberDeactivated(id));
    }

    @EventSourcingHandler
    void evolve(StaffMemberInvited event) {
        id = event.staffMemberId();
        status = StaffStatus.INVITED;
        invitedUntil = event.expiresAt();
        roles = new HashSet<>(event.roles());
        twoFactor = false;
        lockedUntil = null;
    }

    @EventSourcingHandler
    void evolve(StaffMemberInvitationAccepted event) {
        status = StaffStatus.ACTIVE;
    }

    @EventSourcingHandler
    void evolve(StaffMemberRoleGranted event) {
        roles.add(event.role());
    }

    @EventSourcingHandler
    void evolve(StaffMemberRoleRevoked event) {
        roles.remove(event.role());
    }

    @EventSourcingHandler
    void evolve(StaffMemberPasswordChanged event) {
        passwordChangedAt = event.changedAt();
    }

    @EventSourcingHandler
    void evolve(StaffMemberTwoFactorEnabled event) {
        twoFactor = true;
    }

    @EventSourcingHandler
    void evolve(StaffMemberTwoFactorDisabled event) {
        twoFactor = false;
    }

    @EventSourcingHandler
    void evolve(StaffMemberTokenIssued event) {
        tokens.add(event.tokenId());
    }

    @EventSourcingHandler
    void evolve(StaffMemberTokenRevoked event) {
        revokedTokens.add(event.tokenId());
    }

    @EventSourcingHandler
    void evolve(StaffMemberLockedOut event) {
        lockedUntil = event.until();
    }

    @EventSourcingHandler
    void evolve(StaffMemberDeactivated event) {
        status = StaffStatus.DEACTIVATED;
        revokedTokens.addAll(tokens);
    }

    private void refuseDeactivated() {
        if (status == StaffStatus.DEACTIVATED) throw new StaffMemberNotActive(status);
    }

    private void refuseInactive() {
        if (status != StaffStatus.ACTIVE) throw new StaffMemberNotActive(status);
    }

    protected StaffMember() {} // rebuilt from its events
}
