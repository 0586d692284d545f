package nl.hostforge.app.privacy;

import static nl.hostforge.app.privacy.KeyStore.key;
import static nl.hostforge.app.privacy.KeyStore.masterKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Set;
import nl.hostforge.messages.privacy.Vault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes on one database. */
class PersonalKeysTest {
    private static KeyStore store;
    private static int customers;

    private KeyStore.Node here;
    private KeyStore.Node elsewhere;
    private int anna;

    @BeforeAll
    static void start() throws IOException {
        store = new KeyStore();
    }

    @AfterAll
    static void stop() throws IOException {
        store.close();
    }

    @BeforeEach
    void begin() {
        here = store.node(MasterKeys.only(masterKey(1)));
        elsewhere = store.node(MasterKeys.only(masterKey(1)));
        anna = ++customers;
    }

    @Test
    void what_one_node_sealed_the_other_opens_until_the_key_is_destroyed() {
        var box = here.vault().seal(key(anna), "name", "event", "Anna");
        assertThat(elsewhere.vault().open(box, "name")).contains("Anna");
        here.keys().destroy(key(anna));
        assertThat(here.vault().open(box, "name")).isEmpty();
        elsewhere.watch().look();
        assertThat(elsewhere.vault().open(box, "name")).isEmpty();
        assertThatThrownBy(() -> elsewhere.vault().seal(key(anna), "name", "event", "Anna"))
                .isInstanceOf(Vault.KeyDestroyed.class);
    }

    @Test
    void a_node_that_hears_nothing_any_more_asks_for_each_key_before_five_seconds_are_over() {
        var box = here.vault().seal(key(anna), "name", "event", "Anna");
        assertThat(elsewhere.vault().open(box, "name")).contains("Anna");
        here.keys().destroy(key(anna));
        store.passSeconds(4);
        assertThat(elsewhere.vault().open(box, "name")).isEmpty();
    }

    @Test
    void a_key_is_asked_for_once_however_long_a_replay_takes() {
        var box = here.vault().seal(key(anna), "name", "event", "Anna");
        assertThat(elsewhere.vault().open(box, "name")).contains("Anna");
        takeAwayUnheard(anna);
        for (var second = 0; second < 60; second++) {
            store.passSeconds(1);
            elsewhere.watch().look();
            assertThat(elsewhere.vault().open(box, "name")).contains("Anna");
        }
    }

    @Test
    void the_keys_that_were_made_next_come_along() {
        here.keys().findOrMake(key(anna));
        var bart = ++customers;
        var carla = ++customers;
        here.keys().findOrMake(key(bart));
        here.keys().findOrMake(key(carla));
        assertThat(elsewhere.keys().find(key(anna))).isPresent();
        takeAwayUnheard(bart);
        takeAwayUnheard(carla);
        assertThat(elsewhere.keys().find(key(bart))).isPresent();
        assertThat(elsewhere.keys().find(key(carla))).isPresent();
    }

    @Test
    void a_key_that_is_not_there_yet_is_found_as_soon_as_it_is() {
        assertThat(elsewhere.keys().find(key(anna))).isEmpty();
        assertThat(here.keys().findOrMake(key(anna))).isPresent();
        assertThat(elsewhere.keys().find(key(anna))).isPresent();
    }

    @Test
    void both_nodes_make_the_same_key() {
        assertThat(here.keys().find(key(anna))).isEmpty();
        assertThat(elsewhere.keys().find(key(anna))).isEmpty();
        var made = here.keys().findOrMake(key(anna));
        assertThat(elsewhere.keys().findOrMake(key(anna))).isEqualTo(made).isPresent();
    }

    @Test
    void a_key_that_never_was_is_destroyed_as_well_and_never_made() {
        here.keys().destroy(key(anna));
        here.keys().destroy(key(anna));
        assertThat(elsewhere.keys().findOrMake(key(anna))).isEmpty();
    }

    @Test
    void each_destruction_has_the_next_number_and_a_repeat_has_none() {
        var before = here.table().lastDestruction();
        here.keys().destroy(key(anna));
        here.keys().destroy(key(anna));
        assertThat(here.table().lastDestruction()).isEqualTo(before + 1);
        assertThat(here.table().destroyedSince(before).keys()).containsExactly(key(anna));
    }

    @Test
    void whom_the_erasure_list_names_and_the_database_knows_is_destroyed_and_noted_once() {
        here.keys().findOrMake(key(anna));
        here.table().destroyListed(Set.of(KeyStore.customer(anna)));
        assertThat(store.node(MasterKeys.only(masterKey(1))).keys().find(key(anna)))
                .isEmpty();
        assertThat(noted(anna)).isEqualTo(1);
        store.sql().sql("delete from erasure_to_repeat").update();
        here.table().destroyListed(Set.of(KeyStore.customer(anna)));
        assertThat(noted(anna)).isZero();
    }

    private static long noted(int customer) {
        return store.sql()
                .sql("select count(*) from erasure_to_repeat where customer_id = ?")
                .param(KeyStore.customer(customer).value())
                .query(Long.class)
                .single();
    }

    /** As nothing does that the watch would hear of: whoever still has the key has it from memory. */
    private static void takeAwayUnheard(int customer) {
        store.sql()
                .sql(
                        "update personal_key set wrapped = null, master_key_id = null, destroyed_at = now() where key_ref = ?")
                .param(key(customer).value())
                .update();
    }
}
