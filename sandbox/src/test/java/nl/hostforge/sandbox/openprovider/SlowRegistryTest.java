package nl.hostforge.sandbox.openprovider;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Map;
import nl.hostforge.sandbox.Sandbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where time and money matter: an account of its own, with fast registries, short tokens and little on its balance. */
class SlowRegistryTest extends OpenproviderWire {
    @TempDir
    private Path data;

    private Sandbox sandbox;

    @BeforeEach
    void ownAccount() {
        sandbox = start("12h");
        registrar = loggedIn("http://127.0.0.1:" + sandbox.port());
        handle = registrar.post("/v1beta/customers", person("ref:cust-1")).at("/data/handle");
    }

    private Sandbox start(String tokenLifetime) {
        return Sandbox.start(
                "--server.port=0",
                "--sandbox.data=" + data,
                "--sandbox.openprovider.token-lifetime=" + tokenLifetime,
                "--sandbox.openprovider.registration-time=300ms",
                "--sandbox.openprovider.transfer-time=300ms",
                "--sandbox.openprovider.balance=80.00");
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void some_extensions_are_requested_first_and_active_later() {
        var requested = register("janssenfietsen.ai", "ref:dom-1");

        assertThat(requested.at("/data/status")).isEqualTo("REQ");
        assertThat(registrar.get("/v1beta/domains?full_name=janssenfietsen.ai").at("/data/results/0/status"))
                .isEqualTo("REQ");
        assertThat(registrar.get("/v1beta/resellers").amount("/data/reserved_balance"))
                .isEqualByComparingTo("69.00");
        assertThat(code(registrar.delete("/v1beta/domains/" + requested.at("/data/id"))))
                .isEqualTo("366");
        awaitStatus(requested.at("/data/id"), "ACT");
        assertThat(registrar.get("/v1beta/resellers").amount("/data/reserved_balance"))
                .isZero();
    }

    @Test
    void a_transfer_is_requested_first_and_active_or_failed_later() {
        var good = registrar.post("/v1beta/domains/transfer", transferOrder("janssen.com", "right"));
        var bad = registrar.post("/v1beta/domains/transfer", transferOrder("this-fails.com", "right"));

        assertThat(good.at("/data/status")).isEqualTo("REQ");
        awaitStatus(good.at("/data/id"), "ACT");
        awaitStatus(bad.at("/data/id"), "FAI");
        assertThat(code(registrar.post("/v1beta/domains/transfer", transferOrder("this-fails.com", "right"))))
                .isEqualTo("346");
        assertThat(registrar
                        .post("/v1beta/domains/" + bad.at("/data/id") + "/last-operation/restart", Map.of())
                        .at("/data/success"))
                .isEqualTo("true");
        awaitStatus(bad.at("/data/id"), "FAI");
        registrar.delete("/v1beta/domains/" + bad.at("/data/id"));
        assertThat(code(registrar.get("/v1beta/domains/" + bad.at("/data/id")))).isEqualTo("320");
    }

    @Test
    void without_enough_money_nothing_is_bought() {
        assertThat(code(register("one.ai", "ref:1"))).isEqualTo("0");

        assertThat(code(register("two.ai", "ref:2"))).isEqualTo("310");

        assertThat(registrar.get("/v1beta/domains?full_name=two.ai").at("/data/total"))
                .isEqualTo("0");
    }

    @Test
    void a_token_expires_and_does_not_survive_a_restart() {
        sandbox.close();
        sandbox = start("400ms");
        registrar = registrar.anonymous();
        var fresh = loggedIn("http://127.0.0.1:" + sandbox.port());

        assertThat(code(fresh.get("/v1beta/resellers"))).isEqualTo("0");
        await().atMost(5, SECONDS)
                .until(() -> code(fresh.get("/v1beta/resellers")).equals("196"));
        assertThat(fresh.get("/v1beta/resellers").status()).isEqualTo(500);
    }

    @Test
    void domains_and_their_codes_survive_a_restart() {
        var id = register("janssenfietsen.nl", "ref:dom-1").at("/data/id");
        var code = registrar.get("/v1beta/domains/" + id + "/authcode").at("/data/auth_code");
        sandbox.close();
        sandbox = start("12h");

        registrar = loggedIn("http://127.0.0.1:" + sandbox.port());

        assertThat(registrar.get("/v1beta/domains/" + id + "/authcode").at("/data/auth_code"))
                .isEqualTo(code);
        assertThat(register("other.nl", "ref:dom-2").json().at("/data/id").asInt())
                .isEqualTo(Integer.parseInt(id) + 1);
    }

    private void awaitStatus(String id, String status) {
        await().atMost(5, SECONDS)
                .until(() -> registrar
                        .get("/v1beta/domains/" + id)
                        .at("/data/status")
                        .equals(status));
    }
}
