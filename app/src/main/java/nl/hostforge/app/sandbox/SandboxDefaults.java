package nl.hostforge.app.sandbox;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Points each provider without an address of its own, and the mail, to the sandbox, credentials included. A provider whose address is
 * set gets nothing from here, so that a start with half of its credentials fails and says what is missing.
 */
public class SandboxDefaults implements EnvironmentPostProcessor {
    private static final String DEFAULT_ADDRESS = "http://127.0.0.1:9090";
    private static final String DEFAULT_MAIL_PORT = "2525";

    /** What the sandbox's administration calls our tax codes. */
    private static final Map<String, String> MONEYBIRD_TAX_RATES = Map.of(
            "nl-high", "200000000000000021",
            "eu-reverse-charge", "200000000000000002",
            "outside-eu", "200000000000000003",
            "oss-de", "200000000000000049",
            "oss-be", "200000000000000032",
            "oss-fr", "200000000000000033");

    private static final Map<String, String> MONEYBIRD_LEDGERS =
            Map.of("hosting", "210000000000000001", "domains", "210000000000000002");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var sandbox = environment.getProperty("hostforge.sandbox.url", DEFAULT_ADDRESS);
        var defaults = new HashMap<String, Object>();
        if (!has(environment, "hostforge.plesk.base-url"))
            defaults.putAll(Map.of(
                    "hostforge.plesk.base-url", sandbox + "/plesk",
                    "hostforge.plesk.login", "admin",
                    "hostforge.plesk.password", "sandbox",
                    "hostforge.plesk.ip-addresses", "203.0.113.20"));
        if (!has(environment, "hostforge.openprovider.base-url"))
            defaults.putAll(Map.of(
                    "hostforge.openprovider.base-url", sandbox + "/openprovider",
                    "hostforge.openprovider.username", "sandbox",
                    "hostforge.openprovider.password", "sandbox"));
        if (!has(environment, "hostforge.moneybird.base-url")) {
            defaults.putAll(Map.of(
                    "hostforge.moneybird.base-url", sandbox + "/moneybird/api/v2",
                    "hostforge.moneybird.administration-id", "123",
                    "hostforge.moneybird.token", "sandbox-token"));
            MONEYBIRD_TAX_RATES.forEach((code, id) -> defaults.put("hostforge.moneybird.tax-rates." + code, id));
            MONEYBIRD_LEDGERS.forEach(
                    (ledger, id) -> defaults.put("hostforge.moneybird.ledger-accounts." + ledger, id));
        }
        if (!has(environment, "spring.mail.host"))
            defaults.putAll(Map.of(
                    "spring.mail.host",
                    "127.0.0.1",
                    "spring.mail.port",
                    environment.getProperty("hostforge.sandbox.mail-port", DEFAULT_MAIL_PORT)));
        environment.getPropertySources().addLast(new MapPropertySource("sandbox", defaults));
    }

    private static boolean has(ConfigurableEnvironment environment, String property) {
        var value = environment.getProperty(property);
        return value != null && !value.isBlank();
    }
}
