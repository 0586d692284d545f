package nl.hostforge.app.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import nl.hostforge.app.database.DatabaseSettings;
import nl.hostforge.app.database.EmbeddedServer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;

/** What an operator types, with the database settings of the product and nothing else of it. */
public final class ExportCommand {
    private ExportCommand() {}

    /** @param arguments the file to write */
    public static void run(String... arguments) throws IOException, SQLException {
        try {
            if (arguments.length != 1) throw new IllegalArgumentException("say where to: export-log FILE");
            var file = Path.of(arguments[0]);
            System.out.println(export(file) + " events in " + file.toAbsolutePath());
        } catch (IllegalArgumentException | IllegalStateException refused) {
            System.err.println("hostforge: " + refused.getMessage());
            System.exit(1);
        }
    }

    private static long export(Path file) throws IOException, SQLException {
        DatabaseSettings settings;
        try (var context = new SpringApplicationBuilder(Settings.class)
                .web(WebApplicationType.NONE)
                .run()) {
            settings = context.getBean(DatabaseSettings.class);
        }
        if (settings.embedded()) {
            try (var connection = connect(EmbeddedServer.folder(settings.data()))) {
                return LogExport.write(connection, file);
            }
        }
        try (var context = new SpringApplicationBuilder(ServerOfItsOwn.class)
                        .web(WebApplicationType.NONE)
                        .run();
                var connection = context.getBean(DataSource.class).getConnection()) {
            return LogExport.write(connection, file);
        }
    }

    private static Connection connect(Path folder) throws IOException, SQLException {
        var process = folder.resolve("postmaster.pid");
        if (!Files.exists(process))
            throw new IllegalStateException("no HostForge runs on " + folder.toAbsolutePath() + "; start it first");
        var port = Files.readAllLines(process).get(3).strip();
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/postgres", "postgres", "postgres");
    }

    @EnableConfigurationProperties(DatabaseSettings.class)
    static class Settings {}

    @ImportAutoConfiguration(DataSourceAutoConfiguration.class)
    static class ServerOfItsOwn {}
}
