package nl.hostforge.app.privacy;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param masterKey base64 text of 32 random bytes; where it is empty, the default run makes one in its data folder
 * @param keyConnections how many database connections serve the keys
 */
@ConfigurationProperties("hostforge.privacy")
record PrivacySettings(String masterKey, @DefaultValue("4") int keyConnections) {
    @Override
    public String toString() {
        return "privacy settings";
    }
}
