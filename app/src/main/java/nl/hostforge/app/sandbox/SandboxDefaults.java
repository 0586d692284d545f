package nl.hostforge.app.sandbox;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Points each provider without an address of its own to the sandbox, credentials included. A provider whose address is
 * set gets nothing from here, so that a start with half of its credentials fails and says what is missing.
 */
public class SandboxDefaults implements EnvironmentPostProcessor {
    private static final String DEFAULT_ADDRESS = "http://127.0.0.1:9090";

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
        environment.getPropertySources().addLast(new MapPropertySource("sandbox", defaults));
    }

    private static boolean has(ConfigurableEnvironment environment, String property) {
        var value = environment.getProperty(property);
        return value != null && !value.isBlank();
    }
}
