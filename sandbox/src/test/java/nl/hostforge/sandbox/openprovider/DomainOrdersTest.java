package nl.hostforge.sandbox.openprovider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import nl.hostforge.sandbox.Reply;
import org.junit.jupiter.api.Test;

class DomainOrdersTest extends OpenproviderWire {

    @Test
    void a_check_tells_free_from_taken_reserved_and_premium() {
        var reply = check("janssenfietsen.nl", "taken-by-others.com", "reserved-name.com", "premium-shop.com");

        assertThat(reply.at("/data/results/0/status")).isEqualTo("free");
        assertThat(reply.amount("/data/results/0/price/reseller/price")).isEqualByComparingTo("3.50");
        assertThat(reply.at("/data/results/1/status")).isEqualTo("active");
        assertThat(reply.at("/data/results/1/reason")).isEqualTo("in use");
        assertThat(reply.at("/data/results/2/status")).isEqualTo("reserved");
        assertThat(reply.at("/data/results/3/is_premium")).isEqualTo("true");
        assertThat(reply.amount("/data/results/3/premium/price/create")).isEqualByComparingTo("895.00");
    }

    @Test
    void a_check_of_more_than_fifteen_names_fails() {
        assertThat(check(Collections.nCopies(15, "a.nl").toArray(String[]::new)).status())
                .isEqualTo(200);
        assertThat(check(Collections.nCopies(16, "a.nl").toArray(String[]::new)).status())
                .isEqualTo(500);
    }

    @Test
    void a_registration_is_active_at_once_and_costs_money() {
        var registered = register("janssenfietsen.nl", "ref:dom-1");

        assertThat(registered.at("/data/id")).isEqualTo("28000123");
        assertThat(registered.at("/data/status")).isEqualTo("ACT");
        assertThat(registered.at("/data/auth_code")).isNotEmpty();
        assertThat(registrar.get("/v1beta/resellers").amount("/data/balance")).isEqualByComparingTo("9996.50");
        assertThat(check("janssenfietsen.nl").at("/data/results/0/status")).isEqualTo("active");
    }

    @Test
    void the_same_name_again_is_346_and_costs_nothing() {
        register("janssenfietsen.nl", "ref:dom-1");

        var again = register("janssenfietsen.nl", "ref:dom-1");

        assertThat(code(again)).isEqualTo("346");
        assertThat(again.json().path("data").isString()).isTrue();
        assertThat(control().get("/openprovider/state").at("/counts/charges")).isEqualTo("1");
    }

    @Test
    void what_is_not_free_not_known_or_not_accepted_is_refused() {
        var withoutPeriod = order("shop.nl", "x");
        withoutPeriod.put("period", 11);
        var stranger = order("shop.nl", "x");
        stranger.put("owner_handle", "XX1-NL");
        var group = order("shop.nl", "x");
        group.put("ns_group", "nowhere");
        var premium = order("premium-shop.com", "x");
        premium.put("accept_premium_fee", 895);

        assertThat(code(register("taken.nl", "x"))).isEqualTo("311");
        assertThat(code(register("shop.zz", "x"))).isEqualTo("307");
        assertThat(code(registrar.post("/v1beta/domains", withoutPeriod))).isEqualTo("316");
        assertThat(code(registrar.post("/v1beta/domains", stranger))).isEqualTo("330");
        assertThat(code(registrar.post("/v1beta/domains", group))).isEqualTo("201");
        assertThat(code(register("premium-shop.com", "x"))).isEqualTo("379");
        assertThat(code(registrar.post("/v1beta/domains", premium))).isEqualTo("0");
    }

    @Test
    void the_http_status_of_a_refusal_follows_no_rule() {
        assertThat(register("taken.nl", "x").status()).isEqualTo(401);
        assertThat(register("shop.zz", "x").status()).isEqualTo(500);
        assertThat(registrar
                        .post("/v1beta/domains/transfer", transferOrder("shop.nl", "wrong"))
                        .status())
                .isEqualTo(500);
    }

    @Test
    void a_transfer_with_a_wrong_or_without_a_code_is_refused() {
        var withoutCode = transferOrder("shop.nl", "x");
        withoutCode.remove("auth_code");

        assertThat(code(registrar.post("/v1beta/domains/transfer", transferOrder("shop.nl", "wrong-code"))))
                .isEqualTo("358");
        assertThat(code(registrar.post("/v1beta/domains/transfer", withoutCode)))
                .isEqualTo("317");
    }

    @Test
    void renewing_twice_renews_twice() {
        var id = register("janssenfietsen.nl", "ref:dom-1").at("/data/id");
        var before = expiryYear(id);
        var renew = Map.of("domain", name("janssenfietsen.nl"), "id", Integer.valueOf(id), "period", 1);

        registrar.post("/v1beta/domains/" + id + "/renew", renew);
        registrar.post("/v1beta/domains/" + id + "/renew", renew);

        assertThat(expiryYear(id)).isEqualTo(before + 2);
        assertThat(control().get("/openprovider/state").at("/counts/charges")).isEqualTo("3");
    }

    @Test
    void a_domain_is_not_renewed_beyond_ten_years() {
        var id = register("janssenfietsen.nl", "ref:dom-1").at("/data/id");

        assertThat(code(registrar.post("/v1beta/domains/" + id + "/renew", Map.of("period", 10))))
                .isEqualTo("324");
    }

    @Test
    void a_deleted_domain_is_restored_for_money() {
        var id = register("janssenfietsen.nl", "ref:dom-1").at("/data/id");
        assertThat(code(registrar.post("/v1beta/domains/" + id + "/restore", Map.of())))
                .isEqualTo("366");
        assertThat(registrar.delete("/v1beta/domains/" + id).at("/data/status")).isEqualTo("DEL");
        assertThat(registrar.get("/v1beta/domains?full_name=janssenfietsen.nl").at("/data/total"))
                .isEqualTo("0");

        assertThat(registrar
                        .post("/v1beta/domains/" + id + "/restore", Map.of())
                        .at("/data/status"))
                .isEqualTo("ACT");

        assertThat(control().get("/openprovider/state").at("/charges/1/operation"))
                .isEqualTo("restore");
    }

    @Test
    void prices_are_told_per_name_and_per_extension() {
        var price = registrar.get("/v1beta/domains/prices?domain.name=x&domain.extension=nl&operation=renew&period=2");

        assertThat(price.amount("/data/price/reseller/price")).isEqualByComparingTo("7.00");
        assertThat(registrar.get("/v1beta/tlds/com?with_price=true").amount("/data/prices/renew_price/reseller/price"))
                .isEqualByComparingTo("9.75");
        assertThat(registrar.get("/v1beta/tlds?with_price=true&limit=5").json().at("/data/results"))
                .hasSize(5);
        assertThat(code(registrar.get("/v1beta/tlds/zz"))).isEqualTo("307");
        assertThat(code(registrar.get("/v1beta/domains/additional-data?domain.extension=nl")))
                .isEqualTo("0");
    }

    private Reply check(String... names) {
        var domains = Arrays.stream(names).map(OpenproviderWire::name).toList();
        return registrar.post("/v1beta/domains/check", Map.of("domains", domains, "with_price", true));
    }

    private int expiryYear(String id) {
        return Integer.parseInt(registrar
                .get("/v1beta/domains/" + id)
                .at("/data/expiration_date")
                .substring(0, 4));
    }
}
