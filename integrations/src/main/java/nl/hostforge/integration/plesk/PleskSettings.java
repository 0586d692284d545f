package nl.hostforge.integration.plesk;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import nl.hostforge.integration.transport.BreakerSettings;
import nl.hostforge.integration.transport.BulkheadSettings;
import nl.hostforge.integration.transport.RequiredSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How to reach the Plesk server ({@code hostforge.plesk.*}).
 *
 * @param baseUrl scheme, host and port: {@code https://panel.example:8443}
 * @param browserUrl the same door as customers' browsers see it; the base URL unless set
 * @param login the administrator's; with {@code password}, or instead of both {@code apiKey}
 * @param apiKey a key that Plesk bound to this machine's address
 * @param restPath where the REST API lives
 * @param xmlPath where the XML API lives
 * @param ipAddresses what new subscriptions are put on: an IPv4 address, an IPv6 address or one of each
 * @param callDeadline for a change; creating a subscription takes minutes, and Plesk's own WHMCS module waits 300 s
 * @param lookUpDeadline for a question
 * @param sslBundle the Spring SSL bundle to trust, for a panel with a certificate of its own making
 */
@ConfigurationProperties("hostforge.plesk")
public record PleskSettings(
        URI baseUrl,
        URI browserUrl,
        String login,
        String password,
        String apiKey,
        @DefaultValue("/api/v2") String restPath,
        @DefaultValue("/enterprise/control/agent.php") String xmlPath,
        @DefaultValue List<String> ipAddresses,
        @DefaultValue("10s") Duration connectTimeout,
        @DefaultValue("300s") Duration callDeadline,
        @DefaultValue("30s") Duration lookUpDeadline,
        @DefaultValue("4MB") DataSize largestAnswer,
        @DefaultValue("5m") Duration signInPause,
        @DefaultValue BreakerSettings breaker,
        @DefaultValue BulkheadSettings bulkhead,
        String sslBundle) {

    public PleskSettings {
        var byPassword = hasText(login) && hasText(password);
        var needsPassword = !hasText(apiKey) && !byPassword;
        RequiredSettings.of("hostforge.plesk")
                .need("base-url", baseUrl)
                .need("ip-addresses", !ipAddresses.isEmpty())
                .need("api-key (or both login and password)", !needsPassword || hasText(login) || hasText(password))
                .need("login", !needsPassword || hasText(login) || !hasText(password))
                .need("password", !needsPassword || hasText(password) || !hasText(login))
                .printable("login", login)
                .printable("password", password)
                .printable("api-key", apiKey)
                .check();
        browserUrl = browserUrl == null ? baseUrl : browserUrl;
    }

    private static boolean hasText(String value) {
        return value != null && !value.isBlank();
    }

    boolean usesKey() {
        return hasText(apiKey);
    }

    @Override
    public String toString() {
        return "PleskSettings[" + baseUrl + ", by " + (usesKey() ? "key" : "password") + "]";
    }
}
