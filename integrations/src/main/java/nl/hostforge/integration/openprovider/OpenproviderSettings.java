package nl.hostforge.integration.openprovider;

import java.net.URI;
import java.time.Duration;
import nl.hostforge.integration.transport.BreakerSettings;
import nl.hostforge.integration.transport.BulkheadSettings;
import nl.hostforge.integration.transport.PaceLimit;
import nl.hostforge.integration.transport.RequiredSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How to reach Openprovider ({@code hostforge.openprovider.*}).
 *
 * @param baseUrl {@code https://api.openprovider.eu}, or the sandbox's host, which has its own account
 * @param versionPrefix {@code /v1beta}, or {@code /v1} as the newer documentation has it
 * @param loginAddress the address that a sign-in is bound to; {@code 0.0.0.0} for any
 * @param userAgent sent with every call; Openprovider was seen to refuse some
 * @param callDeadline for a change; registering and renewing were seen to take more than 30 s
 * @param lookUpDeadline for a question
 */
@ConfigurationProperties("hostforge.openprovider")
public record OpenproviderSettings(
        URI baseUrl,
        @DefaultValue("/v1beta") String versionPrefix,
        String username,
        String password,
        @DefaultValue("0.0.0.0") String loginAddress,
        @DefaultValue("HostForge") String userAgent,
        @DefaultValue("10s") Duration connectTimeout,
        @DefaultValue("110s") Duration callDeadline,
        @DefaultValue("30s") Duration lookUpDeadline,
        @DefaultValue("8MB") DataSize largestAnswer,
        @DefaultValue("5m") Duration signInPause,
        @DefaultValue BreakerSettings breaker,
        @DefaultValue BulkheadSettings bulkhead,
        @DefaultValue Pacing pace) {

    /**
     * How often Openprovider lets itself be called: 300 identical calls in 300 seconds, or it shuts us out until its
     * support lets us in again; we stay below.
     *
     * @param sameCalls at most in a window, of one and the same call; 0 for no limit
     * @param within how long a window is: longer than Openprovider's, since calls arrive later than they leave
     */
    public record Pacing(
            @DefaultValue("280") int sameCalls,
            @DefaultValue("310s") Duration within) {

        PaceLimit limit() {
            return new PaceLimit(0, sameCalls, within, 100);
        }
    }

    public OpenproviderSettings {
        RequiredSettings.of("hostforge.openprovider")
                .need("base-url", baseUrl)
                .need("username", username)
                .need("password", password)
                .printable("user-agent", userAgent)
                .check();
    }

    @Override
    public String toString() {
        return "OpenproviderSettings[" + baseUrl + versionPrefix + "]";
    }
}
