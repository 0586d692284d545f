package nl.hostforge.command.staff;

import static nl.hostforge.command.Outcome.refused;
import static nl.hostforge.command.Outcome.unchanged;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.StaffMemberId;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.staff.Role;
import nl.hostforge.messages.staff.StaffMemberCommand;
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
import nl.hostforge.messages.staff.StaffMemberEvent;
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
import nl.hostforge.messages.staff.StaffProfile;
import nl.hostforge.messages.staff.TokenId;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StaffMemberTest {
    private static final StaffMemberId ID = new StaffMemberId(Ids.derived("staff", "anna"));
    private static final TokenId TOKEN = new TokenId(Ids.derived("token", "backup"));
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant TOMORROW = NOON.plus(Duration.ofDays(1));
    private static final Instant NEXT_WEEK = NOON.plus(Duration.ofDays(7));
    private static final Personal<StaffProfile> ANNA = sealed(new StaffProfile("Anna", "anna@hostforge.example"));
    private static final Personal<String> BACKUP = sealed("backup script");
    private static final StaffMemberInvitationAccepted ACCEPTED = new StaffMemberInvitationAccepted(ID);
    private static final StaffMemberDeactivated DEACTIVATED = new StaffMemberDeactivated(ID);
    private static final StaffMemberTokenIssued TOKEN_ISSUED =
            new StaffMemberTokenIssued(ID, TOKEN, BACKUP, Set.of("orders:read"), NEXT_WEEK);

    @Test
    void someone_is_invited_once() {
        new AggregateTestFixture<>(StaffMember.class)
                .givenNoPriorActivity()
                .when(invite(TOMORROW))
                .expectEvents(invited(TOMORROW));
        unchanged(after(invited(TOMORROW)).when(invite(TOMORROW)));
        unchanged(after(invited(TOMORROW), ACCEPTED).when(invite(TOMORROW)));
        unchanged(after(invited(TOMORROW), ACCEPTED, DEACTIVATED).when(invite(TOMORROW)));
    }

    @Test
    void an_invitation_can_be_renewed() {
        after(invited(TOMORROW)).when(invite(NEXT_WEEK)).expectEvents(invited(NEXT_WEEK));
    }

    @Test
    void who_is_active_is_not_invited_again() {
        refused(after(invited(TOMORROW), ACCEPTED).when(invite(NEXT_WEEK)), "staff-member-exists");
    }

    @Test
    void who_left_may_be_invited_again_and_starts_afresh() {
        after(invited(TOMORROW), ACCEPTED, DEACTIVATED).when(invite(NEXT_WEEK)).expectEvents(invited(NEXT_WEEK));
        after(
                        invited(TOMORROW),
                        ACCEPTED,
                        new StaffMemberTwoFactorEnabled(ID),
                        DEACTIVATED,
                        invited(NEXT_WEEK),
                        ACCEPTED)
                .when(new EnableTwoFactor(ID))
                .expectEvents(new StaffMemberTwoFactorEnabled(ID));
    }

    @Test
    void an_invitation_is_accepted_once_and_in_time() {
        after(invited(TOMORROW)).when(new AcceptInvitation(ID, TOMORROW)).expectEvents(ACCEPTED);
        unchanged(after(invited(TOMORROW), ACCEPTED).when(new AcceptInvitation(ID, NEXT_WEEK)));
        refused(after(invited(TOMORROW)).when(new AcceptInvitation(ID, NEXT_WEEK)), "invitation-expired");
        refused(after(invited(TOMORROW), DEACTIVATED).when(new AcceptInvitation(ID, NOON)), "staff-member-not-active");
    }

    @Test
    void a_role_is_granted_and_revoked_once() {
        after(invited(TOMORROW))
                .when(new GrantRole(ID, null, Role.ADMIN))
                .expectEvents(new StaffMemberRoleGranted(ID, Role.ADMIN));
        unchanged(after(invited(TOMORROW)).when(new GrantRole(ID, null, Role.SUPPORT)));
        after(invited(TOMORROW), ACCEPTED)
                .when(new RevokeRole(ID, null, Role.SUPPORT))
                .expectEvents(new StaffMemberRoleRevoked(ID, Role.SUPPORT));
        unchanged(after(invited(TOMORROW)).when(new RevokeRole(ID, null, Role.ADMIN)));
    }

    @Test
    void every_change_of_password_is_news_but_its_repeat_is_not() {
        after(invited(TOMORROW), ACCEPTED)
                .when(new RecordPasswordChange(ID, NOON))
                .expectEvents(new StaffMemberPasswordChanged(ID, NOON));
        unchanged(after(invited(TOMORROW), ACCEPTED, new StaffMemberPasswordChanged(ID, NOON))
                .when(new RecordPasswordChange(ID, NOON)));
        after(invited(TOMORROW), ACCEPTED, new StaffMemberPasswordChanged(ID, NOON))
                .when(new RecordPasswordChange(ID, TOMORROW))
                .expectEvents(new StaffMemberPasswordChanged(ID, TOMORROW));
    }

    @Test
    void a_second_factor_is_turned_on_and_off_once() {
        var enabled = new StaffMemberTwoFactorEnabled(ID);
        after(invited(TOMORROW), ACCEPTED).when(new EnableTwoFactor(ID)).expectEvents(enabled);
        unchanged(after(invited(TOMORROW), ACCEPTED, enabled).when(new EnableTwoFactor(ID)));
        after(invited(TOMORROW), ACCEPTED, enabled)
                .when(new DisableTwoFactor(ID))
                .expectEvents(new StaffMemberTwoFactorDisabled(ID));
        unchanged(after(invited(TOMORROW), ACCEPTED).when(new DisableTwoFactor(ID)));
    }

    @Test
    void a_token_is_issued_and_revoked_once_and_never_comes_back() {
        var revoked = new StaffMemberTokenRevoked(ID, TOKEN);
        after(invited(TOMORROW), ACCEPTED).when(issueToken()).expectEvents(TOKEN_ISSUED);
        unchanged(after(invited(TOMORROW), ACCEPTED, TOKEN_ISSUED).when(issueToken()));
        after(invited(TOMORROW), ACCEPTED, TOKEN_ISSUED)
                .when(new RevokeToken(ID, TOKEN))
                .expectEvents(revoked);
        unchanged(after(invited(TOMORROW), ACCEPTED, TOKEN_ISSUED, revoked).when(new RevokeToken(ID, TOKEN)));
        unchanged(after(invited(TOMORROW), ACCEPTED, TOKEN_ISSUED, revoked).when(issueToken()));
        unchanged(after(invited(TOMORROW), ACCEPTED).when(new RevokeToken(ID, TOKEN)));
    }

    @Test
    void tokens_end_with_their_owners_time() {
        unchanged(after(invited(TOMORROW), ACCEPTED, TOKEN_ISSUED, DEACTIVATED).when(new RevokeToken(ID, TOKEN)));
    }

    @Test
    void a_longer_lock_out_is_news_and_a_shorter_one_is_not() {
        after(invited(TOMORROW), ACCEPTED).when(new LockOut(ID, NOON)).expectEvents(new StaffMemberLockedOut(ID, NOON));
        unchanged(after(invited(TOMORROW), ACCEPTED, new StaffMemberLockedOut(ID, NOON))
                .when(new LockOut(ID, NOON)));
        after(invited(TOMORROW), ACCEPTED, new StaffMemberLockedOut(ID, NOON))
                .when(new LockOut(ID, TOMORROW))
                .expectEvents(new StaffMemberLockedOut(ID, TOMORROW));
    }

    @Test
    void a_staff_member_is_deactivated_once() {
        after(invited(TOMORROW), ACCEPTED)
                .when(new DeactivateStaffMember(ID, null))
                .expectEvents(DEACTIVATED);
        after(invited(TOMORROW)).when(new DeactivateStaffMember(ID, null)).expectEvents(DEACTIVATED);
        unchanged(after(invited(TOMORROW), DEACTIVATED).when(new DeactivateStaffMember(ID, null)));
    }

    @ParameterizedTest
    @MethodSource("whatTakesAnActiveStaffMember")
    void who_cannot_sign_in_has_nothing_to_sign_in_with(StaffMemberCommand command) {
        refused(after(invited(TOMORROW)).when(command), "staff-member-not-active");
        refused(after(invited(TOMORROW), ACCEPTED, DEACTIVATED).when(command), "staff-member-not-active");
    }

    static List<StaffMemberCommand> whatTakesAnActiveStaffMember() {
        return List.of(
                new RecordPasswordChange(ID, NOON),
                new EnableTwoFactor(ID),
                new DisableTwoFactor(ID),
                issueToken(),
                new LockOut(ID, NOON));
    }

    @Test
    void who_left_gets_and_loses_no_roles() {
        refused(
                after(invited(TOMORROW), ACCEPTED, DEACTIVATED).when(new GrantRole(ID, null, Role.ADMIN)),
                "staff-member-not-active");
        refused(
                after(invited(TOMORROW), ACCEPTED, DEACTIVATED).when(new RevokeRole(ID, null, Role.SUPPORT)),
                "staff-member-not-active");
    }

    @Test
    void a_change_based_on_an_old_version_is_refused() {
        after(invited(TOMORROW), ACCEPTED)
                .when(new GrantRole(ID, 0L, Role.ADMIN))
                .expectNoEvents()
                .expectException(ConflictingAggregateVersionException.class);
    }

    private static TestExecutor<StaffMember> after(StaffMemberEvent... events) {
        return new AggregateTestFixture<>(StaffMember.class).given(List.of(events));
    }

    private static InviteStaffMember invite(Instant expiresAt) {
        return new InviteStaffMember(ID, ANNA, Set.of(Role.SUPPORT), expiresAt);
    }

    private static StaffMemberInvited invited(Instant expiresAt) {
        return new StaffMemberInvited(ID, ANNA, Set.of(Role.SUPPORT), expiresAt);
    }

    private static IssueToken issueToken() {
        return new IssueToken(ID, TOKEN, BACKUP, Set.of("orders:read"), NEXT_WEEK);
    }

    private static <T> Personal<T> sealed(T value) {
        return Personal.of(KeyRef.staff(ID), value);
    }
}
