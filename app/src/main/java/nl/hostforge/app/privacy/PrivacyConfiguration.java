package nl.hostforge.app.privacy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Optional;
import nl.hostforge.app.database.DatabaseSettings;
import nl.hostforge.messages.privacy.Vault;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.lifecycle.Phase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PrivacyConfiguration {
    private static final String NO_LIST = "none";
    private static final int BEFORE_PROCESSORS = Phase.INBOUND_EVENT_CONNECTORS - 1;
    private static final Logger LOG = LoggerFactory.getLogger(PrivacyConfiguration.class);

    @Bean
    MasterKeys masterKeys(PrivacySettings settings, DatabaseSettings database) throws IOException {
        var given = given(settings.masterKey());
        if (given.isEmpty() && !database.embedded())
            throw new IllegalStateException("HOSTFORGE_PRIVACY_MASTERKEY is missing: with a database server of its own"
                    + " HostForge needs a master key, base64 text of 32 random bytes (openssl rand -base64 32)");
        var keys = new ArrayList<MasterKey>();
        if (given.isPresent()) keys.add(given.get());
        else keys.addAll(new MasterKeyFile(database.data()).keys());
        settings.formerMasterKeys().stream()
                .filter(key -> !key.isBlank())
                .map(MasterKey::of)
                .forEach(keys::add);
        return new MasterKeys(
                keys.getFirst(),
                keys.subList(1, keys.size()),
                given(settings.nextMasterKey()).orElse(null));
    }

    @Bean
    ErasureList erasureList(PrivacySettings settings, DatabaseSettings database) {
        var list = new ErasureList(erasureFile(settings.erasureList().strip(), database));
        list.refuseUnlessWritable();
        return list;
    }

    /** Before anything can be opened: whoever is on the erasure list has no contact key any more. */
    @Bean
    @DependsOnDatabaseInitialization
    KeyTable keyTable(KeyConnections connections, MasterKeys masterKeys, ErasureList erasures, Clock clock) {
        var table = new KeyTable(connections.pool(), masterKeys, clock);
        table.refuseUnknownMasterKeys();
        table.destroyListed(erasures.customers());
        return table;
    }

    @Bean(initMethod = "start")
    KeyWatch keyWatch(KeyTable table) {
        return new KeyWatch(table, System::nanoTime);
    }

    @Bean
    PersonalKeys personalKeys(KeyTable table, KeyWatch watch) {
        return new PersonalKeys(table, watch);
    }

    @Bean
    Vault vault(PersonalKeys keys, KeyTable table) {
        return new KeyedVault(keys, table.hashing());
    }

    /** After the command handlers, and the projections, which run by then; before all other processors and the web server. */
    @Bean
    ConfigurerModule erasuresAreRepeatedFirst(ObjectProvider<RepeatedErasures> erasures) {
        return configurer ->
                configurer.onStart(BEFORE_PROCESSORS, () -> erasures.getObject().repeat());
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

    private static Optional<MasterKey> given(String key) {
        return key == null || key.isBlank() ? Optional.empty() : Optional.of(MasterKey.of(key));
    }

    private static Path erasureFile(String named, DatabaseSettings database) {
        if (named.equals(NO_LIST)) {
            LOG.warn("no erasure list is kept: a back-up that is restored brings back whoever was erased since");
            return null;
        }
        if (!named.isEmpty()) return Path.of(named);
        if (!database.embedded())
            throw new IllegalStateException(
                    "HOSTFORGE_PRIVACY_ERASURELIST is missing: with a database server of its own"
                            + " HostForge needs a file outside the database, on a volume that all nodes share, to keep who was"
                            + " erased; 'none' does without, so that a restored back-up brings them back");
        return database.data().resolve("erasures.list");
    }
}
