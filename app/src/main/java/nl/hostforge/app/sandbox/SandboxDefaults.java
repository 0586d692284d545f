package nl.hostforge.app.sandbox;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Points each provider without an address of its own to the sandbox, credentials included, and the mail too. A provider
 * whose address is set gets nothing from here, so that a start with half of its credentials fails and says what is
 * missing. VIES is the sandbox's only together with the bookkeeping: a made-up answer must not take the VAT off a real
 * invoice. Who issues invoices is made up for as long as the bookkeeping is the sandbox.
 */
public class SandboxDefaults implements EnvironmentPostProcessor {
    private static final String DEFAULT_ADDRESS = "http://127.0.0.1:9090";

    /** Where the sandbox finds the product, to tell it of payments: on the same machine, unless a setting says otherwise. */
    private static final String OWN_ADDRESS = "http://127.0.0.1:{port}";

    private static final String BOOKKEEPING = "hostforge.moneybird.base-url";

    private static final String DEFAULT_MAIL_PORT = "2525";

    private static final String EXPOSED = "management.endpoints.web.exposure.include";

    /** What the sandbox's administration calls our tax codes; those of the One Stop Shop end in telephone codes. */
    private static final Map<String, String> MONEYBIRD_TAX_RATES = Map.ofEntries(
            Map.entry("nl-high", "200000000000000021"),
            Map.entry("eu-reverse-charge", "200000000000000002"),
            Map.entry("outside-eu", "200000000000000003"),
            Map.entry("oss-at", "200000000000000043"),
            Map.entry("oss-be", "200000000000000032"),
            Map.entry("oss-bg", "200000000000000359"),
            Map.entry("oss-cy", "200000000000000357"),
            Map.entry("oss-cz", "200000000000000420"),
            Map.entry("oss-de", "200000000000000049"),
            Map.entry("oss-dk", "200000000000000045"),
            Map.entry("oss-ee", "200000000000000372"),
            Map.entry("oss-es", "200000000000000034"),
            Map.entry("oss-fi", "200000000000000358"),
            Map.entry("oss-fr", "200000000000000033"),
            Map.entry("oss-gr", "200000000000000030"),
            Map.entry("oss-hr", "200000000000000385"),
            Map.entry("oss-hu", "200000000000000036"),
            Map.entry("oss-ie", "200000000000000353"),
            Map.entry("oss-it", "200000000000000039"),
            Map.entry("oss-lt", "200000000000000370"),
            Map.entry("oss-lu", "200000000000000352"),
            Map.entry("oss-lv", "200000000000000371"),
            Map.entry("oss-mt", "200000000000000356"),
            Map.entry("oss-pl", "200000000000000048"),
            Map.entry("oss-pt", "200000000000000351"),
            Map.entry("oss-ro", "200000000000000040"),
            Map.entry("oss-se", "200000000000000046"),
            Map.entry("oss-si", "200000000000000386"),
            Map.entry("oss-sk", "200000000000000421"));

    private static final Map<String, String> MONEYBIRD_LEDGERS =
            Map.of("hosting", "210000000000000001", "domains", "210000000000000002");

    /** Who issues the invoices of a demonstration: a company that there is not. */
    private static final Map<String, String> SELLER = Map.of(
            "legal-name", "Voorbeeldhosting B.V.",
            "street", "Stationsplein",
            "house-number", "45",
            "postal-code", "3013 AK",
            "city", "Rotterdam",
            "registration-number", "12345678",
            "vat-number", "NL001234567B01",
            "iban", "NL91ABNA0417164300",
            "email", "administratie@hostforge.example");

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
        if (!has(environment, BOOKKEEPING)
                || environment.getProperty(BOOKKEEPING, "").startsWith(sandbox))
            SELLER.forEach((name, value) -> defaults.put("hostforge.seller." + name, value));
        if (!has(environment, BOOKKEEPING)) {
            defaults.putAll(Map.of(
                    BOOKKEEPING,
                    sandbox + "/moneybird/api/v2",
                    "hostforge.moneybird.administration-id",
                    "123",
                    "hostforge.moneybird.token",
                    "sandbox-token"));
            MONEYBIRD_TAX_RATES.forEach((code, id) -> defaults.put("hostforge.moneybird.tax-rates." + code, id));
            MONEYBIRD_LEDGERS.forEach(
                    (ledger, id) -> defaults.put("hostforge.moneybird.ledger-accounts." + ledger, id));
            defaults.put(
                    "hostforge.notices.public-url",
                    environment.getProperty("hostforge.sandbox.product-url", OWN_ADDRESS));
            if (!has(environment, "hostforge.vies.base-url"))
                defaults.putAll(Map.of(
                        "hostforge.vies.base-url",
                        sandbox + "/vies/rest-api",
                        "hostforge.vies.requester",
                        "NL001234567B01"));
        }
        if (!has(environment, "spring.mail.host"))
            defaults.putAll(Map.of(
                    "spring.mail.host",
                    "127.0.0.1",
                    "spring.mail.port",
                    environment.getProperty("hostforge.sandbox.mail-port", DEFAULT_MAIL_PORT)));
        environment.getPropertySources().addLast(new MapPropertySource("sandbox", defaults));
        if (environment.getProperty("hostforge.sandbox.clock.movable", Boolean.class, false)) movable(environment);
    }

    /** What is dated in the future gets a folder of its own, and operators the door at which the clock is moved. */
    private static void movable(ConfigurableEnvironment environment) {
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("movable-clock", Map.of("hostforge.database.data", "data-moved")));
        var shown = environment.getProperty(EXPOSED, "health");
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("movable-clock-door", Map.of(EXPOSED, shown + ", clock")));
    }

    private static boolean has(ConfigurableEnvironment environment, String property) {
        var value = environment.getProperty(property);
        return value != null && !value.isBlank();
    }
}
