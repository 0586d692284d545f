package nl.hostforge.api.auth;

import static nl.hostforge.api.security.StaffRole.ADMIN;
import static nl.hostforge.api.security.StaffRole.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Set;
import nl.hostforge.api.testing.EdgeTest;
import nl.hostforge.api.testing.SmallStaff;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.StaffMemberId;
import nl.hostforge.messages.log.ActorKind;
import nl.hostforge.messages.log.Metadata;
import nl.hostforge.messages.staff.StaffMemberCommand.InviteStaffMember;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

@ExtendWith(OutputCaptureExtension.class)
class StaffCredentialsTest extends EdgeTest {
    @Autowired
    private SmallStaff staff;

    @Autowired
    private CommandGateway commands;

    @Test
    void passwords_are_hashed_by_bcrypt_at_strength_twelve() {
        assertThat(new AuthConfiguration().passwordEncoder().encode("x")).matches("\\$2[aby]\\$12\\$.*");
    }

    @Test
    void an_installation_without_staff_gets_its_first_admin_once() {
        empty();
        start(new FirstAdminSettings("First@Example.nl", "the configured one"));
        start(new FirstAdminSettings("second@example.nl", "the configured one"));
        var first = credentials.byEmail("first@example.nl").orElseThrow();
        assertThat(first.roles()).containsExactly(ADMIN);
        assertThat(credentials.emailOf(first)).contains("First@Example.nl");
        assertThat(credentials.byEmail("second@example.nl")).isEmpty();
    }

    @Test
    void the_log_hears_of_the_first_admin_before_they_can_sign_in() {
        empty();
        staff.reset();
        start(new FirstAdminSettings("first@example.nl", "the configured one"));
        var id = credentials.byEmail("first@example.nl").orElseThrow().staffMember();
        assertThat(staff.received())
                .extracting(message -> message.getPayloadType().getSimpleName())
                .containsExactly("InviteStaffMember", "AcceptInvitation", "AddAdmin");
        assertThat(((InviteStaffMember) staff.received().getFirst().getPayload()).staffMemberId())
                .isEqualTo(id);
        assertThat(staff.received())
                .allSatisfy(message -> assertThat(message.getMetaData().get(Metadata.ACTOR_KIND))
                        .isEqualTo(ActorKind.SYSTEM.name()));
    }

    @Test
    void without_a_configured_password_one_is_made_and_logged_once(CapturedOutput output) {
        empty();
        start(new FirstAdminSettings("first@example.nl", ""));
        start(new FirstAdminSettings("first@example.nl", ""));
        var lines = output.toString()
                .lines()
                .filter(line -> line.contains("shown only now"))
                .toList();
        assertThat(lines).hasSize(1);
        var password = lines.getFirst().replaceAll(".*with the password (\\S+) .*", "$1");
        var browser = visitor();
        browser.get("/api/auth/me");
        assertThat(browser.post("/api/auth/login", credentialsOf("first@example.nl", password))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_configured_password_is_never_logged(CapturedOutput output) {
        empty();
        var settings = new FirstAdminSettings("first@example.nl", "the configured one");
        start(settings);
        assertThat(output).doesNotContain("the configured one");
        assertThat(settings.toString()).doesNotContain("the configured one");
    }

    @Test
    void a_password_that_does_not_fit_stops_the_start_and_names_the_setting() {
        empty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> start(new FirstAdminSettings("first@example.nl", "short")))
                .withMessageContaining("hostforge.admin.password");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> start(new FirstAdminSettings("first@example.nl", "é".repeat(40))));
    }

    @Test
    void an_address_has_credentials_once() {
        var account = newStaffMember(VIEWER);
        assertThat(credentials.add(new StaffMemberId(Ids.next()), account.email(), PASSWORD, Set.of(ADMIN)))
                .isFalse();
        assertThat(credentials.byEmail(account.email()).orElseThrow().roles()).containsExactly(VIEWER);
    }

    @Test
    void a_hash_that_has_become_too_weak_is_renewed_by_signing_in() {
        var account = newStaffMember(ADMIN);
        var before = credentials.of(account.id()).orElseThrow();
        var stronger = new StaffCredentials(jdbc, vault, new BCryptPasswordEncoder(5), settings(), clock);
        stronger.succeeded(before, PASSWORD);
        assertThat(credentials.of(account.id()).orElseThrow().passwordHash()).startsWith("$2a$05$");
    }

    private static SignInSettings settings() {
        return new SignInSettings(5, Duration.ofMinutes(15), Duration.ofMinutes(15), Duration.ofHours(24));
    }

    private void start(FirstAdminSettings settings) {
        new FirstAdmin(credentials, settings, commands, clock).run(new DefaultApplicationArguments());
    }

    private void empty() {
        jdbc.sql("delete from staff_session").update();
        jdbc.sql("delete from staff_credential").update();
    }
}
