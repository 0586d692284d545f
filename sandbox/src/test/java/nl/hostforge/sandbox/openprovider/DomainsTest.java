package nl.hostforge.sandbox.openprovider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DomainsTest extends OpenproviderWire {

    @Test
    void a_domain_is_found_by_its_name_and_by_our_reference() {
        register("janssenfietsen.nl", "ref:dom-1");
        register("other.nl", "ref:dom-22");

        assertThat(registrar.get("/v1beta/domains?full_name=janssenfietsen.nl").at("/data/results/0/comments"))
                .isEqualTo("ref:dom-1");
        assertThat(registrar.get("/v1beta/domains?comment_pattern=ref:dom-2*").at("/data/results/0/domain/name"))
                .isEqualTo("other");
        assertThat(registrar.get("/v1beta/domains?domain_name_pattern=janss*").at("/data/total"))
                .isEqualTo("1");
        assertThat(registrar.get("/v1beta/domains?contact_handle=" + handle).at("/data/total"))
                .isEqualTo("2");
    }

    @Test
    void when_nothing_matches_there_is_no_list_at_all() {
        var reply = registrar.get("/v1beta/domains?full_name=nobody.nl");

        assertThat(reply.at("/data/total")).isEqualTo("0");
        assertThat(reply.json().at("/data").has("results")).isFalse();
    }

    @Test
    void a_change_touches_only_what_it_names_and_ignores_a_new_auth_code() {
        var id = register("janssenfietsen.nl", "ref:dom-1").at("/data/id");
        var before = registrar.get("/v1beta/domains/" + id);

        var changed = registrar.put(
                "/v1beta/domains/" + id, Map.of("autorenew", "on", "is_locked", true, "auth_code", "mine"));

        assertThat(changed.at("/data/status")).isEqualTo("ACT");
        var after = registrar.get("/v1beta/domains/" + id);
        assertThat(after.at("/data/autorenew")).isEqualTo("on");
        assertThat(after.at("/data/is_locked")).isEqualTo("true");
        assertThat(after.at("/data/comments")).isEqualTo("ref:dom-1");
        assertThat(after.at("/data/auth_code")).isEqualTo(before.at("/data/auth_code"));
    }

    @Test
    void name_servers_are_given_one_by_one_or_by_a_group() {
        var id = register("janssenfietsen.nl", "ref:dom-1").at("/data/id");
        var servers = List.of(Map.of("name", "ns1.acme.example", "seq_nr", 1));

        registrar.put("/v1beta/domains/" + id, Map.of("name_servers", servers));
        assertThat(registrar.get("/v1beta/domains/" + id).at("/data/name_servers/0/name"))
                .isEqualTo("ns1.acme.example");

        registrar.put("/v1beta/domains/" + id, Map.of("ns_group", "dns-openprovider"));
        assertThat(registrar.get("/v1beta/domains/" + id).at("/data/ns_group")).isEqualTo("dns-openprovider");
        assertThat(code(registrar.put("/v1beta/domains/" + id, Map.of("ns_group", "nowhere"))))
                .isEqualTo("201");
    }

    @Test
    void the_auth_code_changes_when_it_is_reset_and_is_withheld_while_locked() {
        var id = register("janssenfietsen.nl", "ref:dom-1").at("/data/id");
        var first = registrar.get("/v1beta/domains/" + id + "/authcode").at("/data/auth_code");

        var second = registrar.post("/v1beta/domains/" + id + "/authcode/reset", Map.of());

        assertThat(second.at("/data/auth_code")).isNotEmpty().isNotEqualTo(first);
        registrar.put("/v1beta/domains/" + id, Map.of("is_locked", true));
        assertThat(code(registrar.get("/v1beta/domains/" + id + "/authcode"))).isEqualTo("328");
    }

    @Test
    void what_is_not_in_the_account_is_320() {
        assertThat(code(registrar.get("/v1beta/domains/1"))).isEqualTo("320");
        assertThat(code(registrar.put("/v1beta/domains/1", Map.of("autorenew", "on"))))
                .isEqualTo("320");
        assertThat(code(registrar.post("/v1beta/domains/1/renew", Map.of("period", 1))))
                .isEqualTo("320");
    }

    @Test
    void a_name_in_quarantine_is_not_free() {
        var id = register("janssenfietsen.nl", "ref:dom-1").at("/data/id");
        registrar.delete("/v1beta/domains/" + id);

        assertThat(registrar.get("/v1beta/domains?is_deleted=true").at("/data/results/0/status"))
                .isEqualTo("DEL");
        assertThat(code(register("janssenfietsen.nl", "ref:dom-1"))).isEqualTo("346");
    }

    @Test
    void the_newer_address_without_beta_serves_the_same() {
        assertThat(registrar
                        .unjudged("the document has v1beta only")
                        .get("/v1/resellers")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void without_a_token_or_with_wrong_credentials_the_code_is_196() {
        var stranger = registrar.anonymous();

        var refused = stranger.get("/v1beta/domains");
        var login = stranger.post("/v1beta/auth/login", Map.of("username", "sandbox", "password", "guess"));

        assertThat(code(refused)).isEqualTo("196");
        assertThat(refused.status()).isEqualTo(500);
        assertThat(code(login)).isEqualTo("196");
        assertThat(login.status()).isEqualTo(401);
    }

    @Test
    void maintenance_and_refusals_come_in_the_vendors_envelope() {
        fault(Map.of("operation", "openprovider.readReseller", "times", 1, "effect", Map.of("type", "MAINTENANCE")));
        var maintained = registrar.get("/v1beta/resellers");
        fault(Map.of(
                "operation",
                "openprovider.registerDomain",
                "reference",
                "janssen",
                "effect",
                Map.of("type", "REFUSE", "code", "399", "message", "Registry says no")));
        var refused = register("janssenfietsen.nl", "ref:dom-1");

        assertThat(maintained.at("/maintenance")).isEqualTo("true");
        assertThat(code(maintained)).isEqualTo("4005");
        assertThat(code(refused)).isEqualTo("399");
        assertThat(refused.at("/desc")).isEqualTo("Registry says no");
    }
}
