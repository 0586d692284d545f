package nl.hostforge.app.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import nl.hostforge.app.database.DatabaseSettings;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/**
 * Gives the default run another master key, in the file of its data folder; the next start wraps every key anew. Where the
 * key is a secret of its own, whoever keeps it changes it there.
 */
public final class MasterKeyChange {
    private MasterKeyChange() {}

    /**
     * @param arguments settings in the form {@code --name=value}
     * @throws IllegalStateException with a database server of its own, whose master key is a setting
     */
    public static void run(String... arguments) {
        try (var context = new SpringApplicationBuilder(SettingsAlone.class)
                .web(WebApplicationType.NONE)
                .run(arguments)) {
            var database = context.getBean(DatabaseSettings.class);
            if (!database.embedded())
                throw new IllegalStateException(
                        "with a database server of its own the master key is a setting: set"
                                + " hostforge.privacy.master-key to the new one and hostforge.privacy.former-master-keys to the old");
            new MasterKeyFile(database.data()).change();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @EnableConfigurationProperties(DatabaseSettings.class)
    static class SettingsAlone {}
}
