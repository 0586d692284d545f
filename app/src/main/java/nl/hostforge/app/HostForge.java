package nl.hostforge.app;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import nl.hostforge.app.backup.BackupCommands;
import nl.hostforge.app.database.Migration;
import nl.hostforge.app.export.ExportCommand;
import nl.hostforge.app.log.StoredTypes;
import nl.hostforge.app.privacy.MasterKeyChange;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.data.repository.config.BootstrapMode;
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
@EnableJpaRepositories(
        basePackages = "nl.hostforge.query",
        considerNestedRepositories = true,
        bootstrapMode = BootstrapMode.LAZY) // who asks first makes one: a start need not wait for all of them
@EnableScheduling
public class HostForge {
    /**
     * @param arguments settings in the form {@code --name=value}; after {@code migrate}, only the schema is brought up to
     *     date; after {@code backup}, {@code restore}, {@code export-log} or {@code change-master-key}, only that is done
     */
    public static void main(String[] arguments) throws IOException, SQLException {
        // Axon's update checker would call out and write to the user's home.
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        var rest = arguments.length == 0 ? arguments : Arrays.copyOfRange(arguments, 1, arguments.length);
        switch (arguments.length == 0 ? "" : arguments[0]) {
            case "migrate" -> Migration.run(rest);
            case "backup" -> BackupCommands.backUp(rest);
            case "restore" -> BackupCommands.restore(rest);
            case "export-log" -> ExportCommand.run(rest);
            case "change-master-key" -> MasterKeyChange.run(rest);
            default -> {
                StoredTypes.lookEarly();
                SpringApplication.run(HostForge.class, arguments);
            }
        }
    }
}
