package nl.hostforge.sandbox.plesk;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator of this panel has set up before any biller connects.
 *
 * @param login the administrator's
 * @param secretKey a key that works from every address, beside those made by {@code /auth/keys}
 * @param ipAddresses the addresses that subscriptions may use; the first is the default
 * @param servicePlans names of the service plans
 */
@ConfigurationProperties("sandbox.plesk")
record PleskSettings(
        @DefaultValue("admin") String login,
        @DefaultValue("sandbox") String password,
        @DefaultValue("sandbox-secret-key") String secretKey,
        @DefaultValue("panel.sandbox.example") String hostname,
        @DefaultValue("203.0.113.20") List<String> ipAddresses,

        @DefaultValue({"Web S", "Web M", "Web L", "Web XL", "Mail Only"})
        List<String> servicePlans) {}
