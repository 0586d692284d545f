package nl.hostforge.api.caller;

import static nl.hostforge.api.security.StaffRole.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.hostforge.api.testing.EdgeTest;
import nl.hostforge.api.testing.MemoryVault;
import nl.hostforge.api.testing.SmallDomain;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.log.Metadata;
import nl.hostforge.messages.privacy.KeyRef;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CallerMetadataTest extends EdgeTest {
    @Autowired
    private CommandGateway commands;

    @Test
    void what_staff_do_names_them_by_id_with_address_and_reason_sealed() {
        var account = newStaffMember(ADMIN);
        var shown = aPackage("web-m");
        signedIn(account)
                .post(
                        "/api/admin/packages/" + shown.id() + "/retire",
                        "{\"reason\":\" sold out \"}",
                        "X-Request-Id",
                        "request-4711",
                        "X-Forwarded-For",
                        "203.0.113.7");
        var metadata = sent();
        assertThat(metadata)
                .containsEntry(Metadata.ACTOR_KIND, "STAFF")
                .containsEntry(Metadata.ACTOR_ID, account.id().toString())
                .containsEntry(Metadata.CORRELATION_ID, "request-4711");
        assertThat(metadata.values().toString()).doesNotContain("203.0.113.7").doesNotContain("sold out");
        assertThat(opened(metadata, Metadata.IP)).isEqualTo("203.0.113.7");
        assertThat(opened(metadata, Metadata.REASON)).isEqualTo("sold out");
    }

    @Test
    void a_visitor_of_whom_nothing_is_known_leaves_no_address() {
        visitor().patch("/api/v1/probes/command", null);
        assertThat(sent())
                .containsEntry(Metadata.ACTOR_KIND, "VISITOR")
                .containsKey(Metadata.CORRELATION_ID)
                .doesNotContainKeys(Metadata.ACTOR_ID, Metadata.IP, Metadata.REASON);
    }

    @Test
    void a_visitor_s_address_is_sealed_with_the_key_of_the_customer_it_is_about() {
        var customer = new CustomerId(Ids.next());
        keyed(customer, "203.0.113.8");
        assertThat((String) sent().get(Metadata.IP))
                .startsWith(KeyRef.contact(customer).value());
        assertThat(opened(sent(), Metadata.IP)).isEqualTo("203.0.113.8");
        assertThat(opened(sent(), Metadata.REASON)).isEqualTo("because");
    }

    @Test
    void for_a_customer_who_was_erased_nothing_personal_is_kept() {
        var customer = new CustomerId(Ids.next());
        ((MemoryVault) vault).destroy(KeyRef.contact(customer));
        keyed(customer, "203.0.113.8");
        assertThat(sent()).doesNotContainKeys(Metadata.IP, Metadata.REASON);
    }

    @Test
    void what_is_sent_without_a_request_passes_as_it_is() {
        commands.sendAndWait(new SmallDomain.Probe("from a saga"));
        assertThat(sent()).doesNotContainKey(Metadata.ACTOR_KIND);
    }

    private void keyed(CustomerId customer, String address) {
        var body = "{\"what\":\"x\",\"reason\":\"because\",\"customer\":\"" + customer + "\"}";
        visitor().post("/api/v1/probes/keyed", body, "Idempotency-Key", newKey(), "X-Forwarded-For", address);
    }

    private Map<String, Object> sent() {
        return domain.received().getLast().getMetaData();
    }

    private String opened(Map<String, Object> metadata, String key) {
        return vault.openLine((String) metadata.get(key), key).orElseThrow();
    }
}
