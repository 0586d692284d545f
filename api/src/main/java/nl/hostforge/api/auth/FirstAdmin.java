package nl.hostforge.api.auth;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import nl.hostforge.api.security.StaffRole;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.StaffMemberId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Makes the first admin of a new installation, so that someone can let the others in. */
@Component
class FirstAdmin implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(FirstAdmin.class);
    private static final int RANDOM_BYTES = 18;

    private final StaffCredentials credentials;
    private final FirstAdminSettings settings;

    FirstAdmin(StaffCredentials credentials, FirstAdminSettings settings) {
        this.credentials = credentials;
        this.settings = settings;
    }

    /** The id comes from the address, so that of several nodes that start together only one makes the admin. */
    @Override
    public void run(ApplicationArguments arguments) {
        if (!credentials.isEmpty()) return;
        var id = new StaffMemberId(Ids.derived("first-admin", credentials.hashOf(settings.email())));
        var given = !settings.password().isEmpty();
        var password = given ? settings.password() : randomPassword();
        if (!add(id, password)) return;
        if (given) log.info("the first admin can sign in with the configured password");
        else
            log.warn(
                    "the first admin can sign in as {} with the password {} (shown only now)",
                    settings.email(),
                    password);
    }

    private boolean add(StaffMemberId id, String password) {
        try {
            return credentials.add(id, settings.email(), password, Set.of(StaffRole.ADMIN));
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
