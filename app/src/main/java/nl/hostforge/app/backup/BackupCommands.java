package nl.hostforge.app.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import nl.hostforge.app.database.DatabaseSettings;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** What an operator types, with the database settings of the product and nothing else of it. */
public final class BackupCommands {
    private static final String UNTIL = "--until=";

    private BackupCommands() {}

    /** @param arguments the folder of all back-ups */
    public static void backUp(String... arguments) throws IOException, SQLException {
        orSayWhy(() -> backUpTo(arguments));
    }

    private static void backUpTo(String... arguments) throws IOException, SQLException {
        if (arguments.length != 1) throw new IllegalArgumentException("say where to: backup FOLDER");
        var settings = settings();
        System.out.println("backed up to "
                + new BaseBackup(settings.data(), Clock.systemUTC())
                        .into(Path.of(arguments[0]))
                        .toAbsolutePath());
    }

    /** @param arguments the folder of one back-up; then, if wanted, {@code --until=} and a moment (ISO 8601) */
    public static void restore(String... arguments) throws IOException, SQLException {
        orSayWhy(() -> restoreFrom(arguments));
    }

    private static void restoreFrom(String... arguments) throws IOException, SQLException {
        if (arguments.length < 1 || arguments.length > 2)
            throw new IllegalArgumentException("say from where: restore FOLDER [--until=2026-11-28T12:00:00Z]");
        var settings = settings();
        var until = arguments.length == 2 ? moment(arguments[1]) : null;
        var end =
                new Restore(settings.data(), settings.archive(), Clock.systemUTC()).from(Path.of(arguments[0]), until);
        System.out.println(
                end.at() == null
                        ? "restored; the log is empty"
                        : "restored; the log ends with event " + end.position() + " of " + end.at());
    }

    private interface Work {
        void run() throws IOException, SQLException;
    }

    private static void orSayWhy(Work work) throws IOException, SQLException {
        try {
            work.run();
        } catch (IllegalArgumentException | IllegalStateException refused) {
            System.err.println("hostforge: " + refused.getMessage());
            System.exit(1);
        }
    }

    private static Instant moment(String argument) {
        if (!argument.startsWith(UNTIL)) throw new IllegalArgumentException("unknown argument " + argument);
        try {
            return Instant.parse(argument.substring(UNTIL.length()));
        } catch (DateTimeParseException otherwise) {
            throw new IllegalArgumentException(
                    "--until wants a moment with its zone, as 2026-11-28T12:00:00Z; this is " + argument);
        }
    }

    private static DatabaseSettings settings() {
        try (var context = new SpringApplicationBuilder(Settings.class)
                .web(WebApplicationType.NONE)
                .run()) {
            var settings = context.getBean(DatabaseSettings.class);
            if (!settings.embedded())
                throw new IllegalStateException(
                        "the database is a server of its own: it is backed up with its own tools, see docs/backup.md");
            return settings;
        }
    }

    @EnableConfigurationProperties(DatabaseSettings.class)
    static class Settings {}
}
