package nl.hostforge.api.auth;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param idle who does not come back for so long has to sign in again
 * @param longest who stays has to sign in again after this
 * @param grace how long a used refresh token still gets its tab a token, since several tabs may refresh at once
 */
@ConfigurationProperties("hostforge.staff-session")
record StaffSessionSettings(
        @DefaultValue("12h") Duration idle,
        @DefaultValue("7d") Duration longest,
        @DefaultValue("10s") Duration grace) {}
