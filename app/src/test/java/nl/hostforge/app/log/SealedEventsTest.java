package nl.hostforge.app.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import nl.hostforge.app.HostForgeTest;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.saga.testing.NameGiven;
import nl.hostforge.saga.testing.NameGiven.Nickname;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HostForgeTest
class SealedEventsTest {
    private static final String MARKER = "Mila Marker-Janssen";

    @Autowired
    EventStore log;

    @Autowired
    Serializer serializer;

    @Autowired
    JdbcClient database;

    @Test
    void events_stand_in_the_log_under_their_stable_name_and_revision() {
        var customer = nameGiven();
        assertThat(row(customer))
                .containsEntry("payload_type", "test.NameGiven")
                .containsEntry("payload_revision", "3");
    }

    @Test
    void a_personal_value_is_unreadable_in_the_log_and_known_to_its_readers() {
        var customer = nameGiven();
        assertThat(new String((byte[]) row(customer).get("payload"), StandardCharsets.UTF_8))
                .doesNotContain(MARKER)
                .contains("contact/" + customer);
        assertThat(read(customer).name().known()).contains(MARKER);
        assertThat(read(customer).nickname().known()).contains(new Nickname("Mila", 12));
    }

    @Test
    void once_its_key_is_gone_a_value_is_erased_everywhere() {
        var customer = nameGiven();
        destroyKey(customer);
        assertThat(read(customer).name().isErased()).isTrue();
        assertThat(read(customer).nickname().orElse(new Nickname("-", 0))).isEqualTo(new Nickname("-", 0));
    }

    @Test
    void a_destroyed_key_is_never_made_again() {
        var customer = nameGiven();
        destroyKey(customer);
        assertThatThrownBy(() -> publish(customer, 1)).hasStackTraceContaining("was destroyed");
    }

    @Test
    void a_sealed_value_that_is_moved_to_another_event_is_noticed() {
        var victim = nameGiven();
        var stored = new String((byte[]) row(victim).get("payload"), StandardCharsets.UTF_8);
        var boundTo = (String) row(victim).get("event_identifier");
        assertThat(stored).contains(boundTo);
        database.sql("update domain_event_entry set payload = :payload where aggregate_identifier = :stream")
                .param("payload", stored.replace(boundTo, Ids.next().toString()).getBytes(StandardCharsets.UTF_8))
                .param("stream", victim.toString())
                .update();
        assertThatThrownBy(() -> read(victim)).hasStackTraceContaining("changed, moved");
    }

    @Test
    void a_value_read_from_the_log_is_stored_again_as_it_was() {
        var customer = nameGiven();
        destroyKeyAfter(customer, read(customer));
    }

    @Test
    void replay_tokens_can_be_read_back() {
        var token = ReplayToken.createReplayToken(GapAwareTrackingToken.newInstance(9, java.util.Set.of(3L)));
        assertThat(serializer.<byte[], Object>deserialize(serializer.serialize(token, byte[].class)))
                .isEqualTo(token);
    }

    private void destroyKeyAfter(CustomerId customer, NameGiven event) {
        var again = serializer.serialize(event, byte[].class);
        destroyKey(customer);
        NameGiven erased = serializer.deserialize(again);
        assertThat(erased.name().isErased()).isTrue();
        NameGiven stillErased = serializer.deserialize(serializer.serialize(erased, byte[].class));
        assertThat(stillErased.name().box()).isEqualTo(event.name().box());
    }

    private CustomerId nameGiven() {
        var customer = new CustomerId(Ids.next());
        publish(customer, 0);
        return customer;
    }

    private void publish(CustomerId customer, long sequence) {
        var key = KeyRef.contact(customer);
        log.publish(new GenericDomainEventMessage<>(
                "Customer",
                customer.toString(),
                sequence,
                new NameGiven(customer, Personal.of(key, MARKER), Personal.of(key, new Nickname("Mila", 12)))));
    }

    private NameGiven read(CustomerId customer) {
        return (NameGiven) log.readEvents(customer.toString()).next().getPayload();
    }

    private void destroyKey(CustomerId customer) {
        database.sql("with counted as (update key_destruction set last = last + 1 returning last)"
                        + " update personal_key set wrapped = null, destroyed_at = now(), destruction = counted.last"
                        + " from counted where key_ref = :key")
                .param("key", KeyRef.contact(customer).value())
                .update();
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(5))
                .until(() -> {
                    try {
                        return read(customer).name().isErased();
                    } catch (RuntimeException unreadable) {
                        return false;
                    }
                });
    }

    private java.util.Map<String, Object> row(CustomerId customer) {
        return database.sql("select * from domain_event_entry where aggregate_identifier = :stream")
                .param("stream", customer.toString())
                .query()
                .singleRow();
    }
}
