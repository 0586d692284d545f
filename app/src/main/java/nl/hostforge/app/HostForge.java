package nl.hostforge.app;

import java.util.Arrays;
import nl.hostforge.app.database.Migration;
import nl.hostforge.app.privacy.MasterKeyChange;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The whole product in one process; settings and roles decide what this process does. */
@SpringBootApplication(
        scanBasePackages = {
            "nl.hostforge.api",
            "nl.hostforge.app",
            "nl.hostforge.command",
            "nl.hostforge.integration",
            "nl.hostforge.query",
            "nl.hostforge.saga"
        },
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class) // several subjects may have "Settings"
@ConfigurationPropertiesScan({"nl.hostforge.api", "nl.hostforge.app"})
@EntityScan("nl.hostforge.query")
@EnableJpaRepositories(basePackages = "nl.hostforge.query", considerNestedRepositories = true)
@EnableScheduling
public class HostForge {
    /**
     * @param arguments settings in the form {@code --name=value}; after {@code migrate}, only the schema is brought up to
     *     date; after {@code change-master-key}, only the default run's master key is changed
     */
    public static void main(String[] arguments) {
        // Axon's update checker would call out and write to the user's home.
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        if (arguments.length > 0 && arguments[0].equals("migrate"))
            Migration.run(Arrays.copyOfRange(arguments, 1, arguments.length));
        else if (arguments.length > 0 && arguments[0].equals("change-master-key"))
            MasterKeyChange.run(Arrays.copyOfRange(arguments, 1, arguments.length));
        else SpringApplication.run(HostForge.class, arguments);
    }
}
