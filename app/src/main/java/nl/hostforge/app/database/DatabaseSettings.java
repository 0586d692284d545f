package nl.hostforge.app.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param url JDBC address of a PostgreSQL server; where it is empty, an embedded one runs in the data folder
 * @param username who HostForge is on that server
 * @param password of that user
 * @param data the folder of the embedded server and of all else that the default run keeps
 * @param archive where the embedded server copies its write-ahead log, for the way back to any moment; empty: nowhere
 * @param migrateAtStart whether a start brings the schema up to date; where it is false, a start on an older schema refuses
 */
@ConfigurationProperties("hostforge.database")
public record DatabaseSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("data") Path data,
        Path archive,
        @DefaultValue("true") boolean migrateAtStart) {
    public DatabaseSettings {
        if (archive != null && archive.toString().isBlank()) archive = null;
    }

    public boolean embedded() {
        return url.isBlank();
    }

    @Override
    public String toString() {
        return embedded() ? "embedded PostgreSQL in " + data : "PostgreSQL at " + url;
    }
}
