package nl.hostforge.app.privacy;

import static nl.hostforge.app.privacy.KeyStore.key;
import static nl.hostforge.app.privacy.KeyStore.masterKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import javax.crypto.SecretKey;
import nl.hostforge.messages.privacy.KeyRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RewrappingTest {
    private static final int KEYS = 1_203;
    private static final MasterKeys OLD = MasterKeys.only(masterKey(1));
    private static final MasterKeys CHANGED = new MasterKeys(masterKey(2), List.of(masterKey(1)), null);
    private static final MasterKeys NEW = MasterKeys.only(masterKey(2));

    private final HashMap<KeyRef, Optional<SecretKey>> secrets = new HashMap<>();
    private KeyStore store;
    private String hash;

    @BeforeEach
    void begin() throws IOException {
        store = new KeyStore();
        var before = store.node(OLD);
        for (var number = 0; number < KEYS; number++)
            secrets.put(key(number), before.keys().findOrMake(key(number)));
        before.keys().destroy(key(7));
        secrets.put(key(7), Optional.empty());
        hash = before.vault().keyedHash("email", "anna@example.nl");
    }

    @AfterEach
    void end() throws IOException {
        store.close();
    }

    @Test
    void afterwards_every_key_is_the_same_under_the_new_master_key_alone_and_so_are_hashes() {
        new Rewrapping(store.table(CHANGED)).run();
        isAllUnder(NEW);
        assertThatThrownBy(() -> store.table(OLD).refuseUnknownMasterKeys())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("former-master-keys");
    }

    @Test
    void it_goes_on_where_it_was_interrupted() {
        var table = store.table(CHANGED);
        table.rewrap(new KeyRef(""), 500);
        assertThat(table.formerlyWrapped()).isEqualTo(KEYS - 1 - 500);
        isAllUnder(CHANGED);
        new Rewrapping(store.table(CHANGED)).run();
        isAllUnder(NEW);
    }

    @Test
    void several_nodes_share_the_work_while_others_read() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = threads.submit(new Rewrapping(store.table(CHANGED))::run);
            var other = threads.submit(new Rewrapping(store.table(CHANGED))::run);
            var reading = threads.submit(() -> isAllUnder(CHANGED));
            one.get();
            other.get();
            reading.get();
        }
        new Rewrapping(store.table(CHANGED)).run();
        isAllUnder(NEW);
    }

    @Test
    void a_node_that_knows_the_next_master_key_reads_what_others_wrap_with_it_and_leaves_it() {
        var prepared = new MasterKeys(masterKey(1), List.of(), masterKey(2));
        new Rewrapping(store.table(CHANGED)).run();
        isAllUnder(prepared);
        new Rewrapping(store.table(prepared)).run();
        isAllUnder(NEW);
    }

    @Test
    void a_database_from_before_hashes_had_a_secret_of_their_own_keeps_its_hashes() {
        store.sql().sql("delete from hashing_secret").update();
        assertThat(store.node(CHANGED).vault().keyedHash("email", "anna@example.nl"))
                .isEqualTo(hash);
    }

    private void isAllUnder(MasterKeys masterKeys) {
        var node = store.node(masterKeys);
        node.table().refuseUnknownMasterKeys();
        secrets.forEach((key, secret) ->
                assertThat(node.keys().find(key)).as(key.value()).isEqualTo(secret));
        assertThat(node.vault().keyedHash("email", "anna@example.nl")).isEqualTo(hash);
    }
}
