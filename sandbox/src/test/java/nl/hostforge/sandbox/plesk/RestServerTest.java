package nl.hostforge.sandbox.plesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RestServerTest extends PleskWire {

    @Test
    void the_server_tells_its_version_and_addresses() {
        assertThat(panel().get("/server").at("/platform")).isEqualTo("Unix");
        assertThat(panel().get("/server/ips").at("/0/ipv4")).isEqualTo("203.0.113.20");
    }

    @Test
    void a_key_works_from_the_address_that_asked_for_it_until_it_is_removed() {
        var key = panel().post("/auth/keys", Map.of("description", "billing")).at("/key");
        var withKey = panel().anonymous().with("X-API-Key", key);

        assertThat(withKey.get("/server").status()).isEqualTo(200);
        assertThat(panel().delete("/auth/keys/" + key).at("/status")).isEqualTo("success");
        assertThat(withKey.unjudged("401 is documented for /auth/keys only")
                        .get("/server")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_key_for_another_address_is_rejected() {
        var key = panel().post("/auth/keys", Map.of("ip", "198.51.100.7")).at("/key");

        var refused = panel().anonymous()
                .with("X-API-Key", key)
                .unjudged("401 is documented for /auth/keys only")
                .get("/server");

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.at("/code")).isEqualTo("11003");
    }

    @Test
    void wrong_credentials_are_told_in_json_and_none_at_all_in_html() {
        var stranger = panel().anonymous().unjudged("401 is documented for /auth/keys only");

        var wrong = stranger.with("Authorization", basic("admin", "guess")).get("/server");
        var none = stranger.get("/server");

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.at("/code")).isEqualTo("1001");
        assertThat(none.status()).isEqualTo(401);
        assertThat(none.header("Content-Type")).startsWith("text/html");
    }

    @Test
    void the_command_gateway_switches_plans_and_tells_failures_by_code_only() {
        newSubscription("shop.example", newCustomer("c1"));

        var switched = call("--switch-subscription", "shop.example", "-service-plan", "Web L");
        var unknownPlan = call("--switch-subscription", "shop.example", "-service-plan", "Web 9");
        var unknownName = call("--switch-subscription", "nobody.example", "-service-plan", "Web L");

        assertThat(switched).isEqualTo("0");
        assertThat(unknownPlan).isEqualTo("1");
        assertThat(unknownName).isEqualTo("1");
        assertThat(control().get("/plesk/state").at("/subscriptions/0/plan")).isEqualTo("Web L");
    }

    @Test
    void the_command_gateway_creates_and_removes_subscriptions() {
        newCustomer("c1");

        assertThat(call("--create", "shop.example", "-owner", "c1", "-service-plan", "Web S", "-login", "shop"))
                .isEqualTo("0");
        assertThat(call("--info", "shop.example")).isEqualTo("0");
        assertThat(call("--sync-subscription", "shop.example")).isEqualTo("0");
        assertThat(call("--remove", "shop.example")).isEqualTo("0");
        assertThat(panel().get("/domains").json()).isEmpty();
    }

    @Test
    void the_command_gateway_lists_its_commands_and_knows_no_others() {
        assertThat(panel().get("/cli/commands").body()).contains("subscription");
        assertThat(panel().get("/cli/subscription/ref").body()).contains("--switch-subscription");
        assertThat(panel().get("/cli/reboot/ref").status()).isEqualTo(404);
        assertThat(panel().post("/cli/service_plan/call", Map.of("params", List.of("--list")))
                        .at("/stdout"))
                .contains("Web XL");
    }

    private static String call(String... parameters) {
        var reply = panel().post("/cli/subscription/call", Map.of("params", parameters));
        assertThat(reply.status()).isEqualTo(200);
        return reply.at("/code");
    }
}
