package nl.hostforge.app.privacy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import nl.hostforge.app.database.DatabaseSettings;
import nl.hostforge.messages.privacy.Vault;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration
class PrivacyConfiguration {
    @Bean
    MasterKey masterKey(PrivacySettings settings, DatabaseSettings database) throws IOException {
        if (settings.masterKey() != null && !settings.masterKey().isBlank()) return MasterKey.of(settings.masterKey());
        if (!database.embedded())
            throw new IllegalStateException("HOSTFORGE_PRIVACY_MASTER_KEY is missing: with a database server of its own"
                    + " HostForge needs a master key, base64 text of 32 random bytes (openssl rand -base64 32)");
        return MasterKey.of(Files.readString(keyFile(database.data())));
    }

    @Bean
    @DependsOnDatabaseInitialization
    Vault vault(MasterKey masterKey, KeyConnections connections, Clock clock) {
        return new KeyedVault(new PersonalKeys(JdbcClient.create(connections.pool()), masterKey, clock), masterKey);
    }

    @Bean(destroyMethod = "close")
    KeyConnections keyConnections(JdbcConnectionDetails database, PrivacySettings settings) {
        var pool = new HikariDataSource();
        pool.setPoolName("keys");
        pool.setJdbcUrl(database.getJdbcUrl());
        pool.setUsername(database.getUsername());
        pool.setPassword(database.getPassword());
        pool.setMaximumPoolSize(settings.keyConnections());
        pool.setMinimumIdle(1);
        return new KeyConnections(pool);
    }

    /** Wrapped, so that it is not taken for the application's own data source. */
    record KeyConnections(HikariDataSource pool) implements AutoCloseable {
        @Override
        public void close() {
            pool.close();
        }
    }

    private static Path keyFile(Path data) throws IOException {
        var file = data.resolve("master.key");
        if (Files.exists(file)) return file;
        Files.createDirectories(data);
        var secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(file, ownerOnly);
        Files.writeString(file, Base64.getEncoder().encodeToString(secret), StandardOpenOption.SYNC);
        return file;
    }
}
