package nl.hostforge.api.auth;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import nl.hostforge.api.security.StaffRole;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.StaffMemberId;
import nl.hostforge.messages.log.ActorKind;
import nl.hostforge.messages.log.Metadata;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.staff.AdminRosterCommand.AddAdmin;
import nl.hostforge.messages.staff.AdminRosterId;
import nl.hostforge.messages.staff.Role;
import nl.hostforge.messages.staff.StaffMemberCommand.AcceptInvitation;
import nl.hostforge.messages.staff.StaffMemberCommand.InviteStaffMember;
import nl.hostforge.messages.staff.StaffProfile;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Makes the first admin of a new installation, so that someone can let the others in. The log hears of them first and
 * the credentials come last: until there are any, a start that was cut short is repeated, and repeats nothing.
 */
@Component
class FirstAdmin implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(FirstAdmin.class);
    private static final int RANDOM_BYTES = 18;
    /** Accepted in the same breath, so it need not end; always the same, so that a repeat is recognised. */
    private static final Instant INVITED_UNTIL = Instant.parse("9999-12-31T23:59:59Z");

    private static final Map<String, String> NOBODY_BUT_US = Map.of(Metadata.ACTOR_KIND, ActorKind.SYSTEM.name());

    private final StaffCredentials credentials;
    private final FirstAdminSettings settings;
    private final CommandGateway commands;
    private final Clock clock;

    FirstAdmin(StaffCredentials credentials, FirstAdminSettings settings, CommandGateway commands, Clock clock) {
        this.credentials = credentials;
        this.settings = settings;
        this.commands = commands;
        this.clock = clock;
    }

    /** The id comes from the address, so that of several nodes that start together only one makes the admin. */
    @Override
    public void run(ApplicationArguments arguments) {
        if (!credentials.isEmpty()) return;
        var id = new StaffMemberId(Ids.derived("first-admin", credentials.hashOf(settings.email())));
        var given = !settings.password().isEmpty();
        var password = given ? settings.password() : randomPassword();
        refuseUnfit(password);
        tell(id);
        if (!credentials.add(id, settings.email(), password, Set.of(StaffRole.ADMIN))) return;
        if (given) log.info("the first admin can sign in with the configured password");
        else
            log.warn(
                    "the first admin can sign in as {} with the password {} (shown only now)",
                    settings.email(),
                    password);
    }

    private void tell(StaffMemberId id) {
        var profile = new StaffProfile(settings.email(), settings.email());
        send(new InviteStaffMember(id, Personal.of(KeyRef.staff(id), profile), Set.of(Role.ADMIN), INVITED_UNTIL));
        send(new AcceptInvitation(id, clock.instant()));
        send(new AddAdmin(AdminRosterId.THE_ROSTER, id));
    }

    private void send(Object command) {
        commands.sendAndWait(GenericCommandMessage.asCommandMessage(command).andMetaData(NOBODY_BUT_US));
    }

    private static void refuseUnfit(String password) {
        try {
            StaffCredentials.refuseUnfit(password);
        } catch (IllegalArgumentException unfit) {
            throw new IllegalArgumentException("hostforge.admin.password: " + unfit.getMessage(), unfit);
        }
    }

    private static String randomPassword() {
        var bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
