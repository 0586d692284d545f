package nl.hostforge.app.privacy;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicLong;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.privacy.KeyRef;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One database of keys with several nodes on it, whose time is moved by hand. */
final class KeyStore implements AutoCloseable {
    private final EmbeddedPostgres server;
    private final HikariDataSource database;
    final AtomicLong nanos = new AtomicLong(1);

    KeyStore() throws IOException {
        server = EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").start();
        database = new HikariDataSource();
        database.setDataSource(server.getPostgresDatabase());
        Flyway.configure().dataSource(database).load().migrate();
    }

    /** What one process has of it. */
    record Node(KeyTable table, KeyWatch watch, PersonalKeys keys, KeyedVault vault) {}

    Node node(MasterKeys masterKeys) {
        var table = table(masterKeys);
        var watch = new KeyWatch(table, nanos::get);
        var keys = new PersonalKeys(table, watch);
        return new Node(table, watch, keys, new KeyedVault(keys, table.hashing()));
    }

    KeyTable table(MasterKeys masterKeys) {
        return new KeyTable(database, masterKeys, Clock.systemUTC());
    }

    JdbcClient sql() {
        return JdbcClient.create(database);
    }

    void passSeconds(long seconds) {
        nanos.addAndGet(seconds * 1_000_000_000L);
    }

    static MasterKey masterKey(int number) {
        return MasterKey.of(Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(32).putInt(28, number).array()));
    }

    static CustomerId customer(int number) {
        return new CustomerId(Ids.derived("test-customer", Integer.toString(number)));
    }

    static KeyRef key(int number) {
        return KeyRef.contact(customer(number));
    }

    @Override
    public void close() throws IOException {
        database.close();
        server.close();
    }
}
