package nl.hostforge.api.auth;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param failures so many wrong passwords within the window lock the account
 * @param window the time in which failures are counted together
 * @param lockOut how long the first lock-out lasts; each further one doubles it, until a sign-in succeeds
 * @param longestLockOut where doubling ends
 */
@ConfigurationProperties("hostforge.sign-in")
record SignInSettings(
        @DefaultValue("5") int failures,
        @DefaultValue("15m") Duration window,
        @DefaultValue("15m") Duration lockOut,
        @DefaultValue("24h") Duration longestLockOut) {}
