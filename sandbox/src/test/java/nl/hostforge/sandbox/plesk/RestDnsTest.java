package nl.hostforge.sandbox.plesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RestDnsTest extends PleskWire {

    @Test
    void a_new_subscription_has_the_records_of_the_template() {
        newSubscription("shop.example", newCustomer("c1"));

        var records = panel().get("/dns/records?domain=shop.example");

        assertThat(records.json().findValuesAsString("type")).contains("A", "MX", "NS", "TXT");
    }

    @Test
    void a_record_is_added_changed_and_removed() {
        newSubscription("shop.example", newCustomer("c1"));
        var spf = Map.of("type", "TXT", "host", "_dmarc.shop.example.", "value", "v=DMARC1", "opt", "", "ttl", 600);

        var added = panel().post("/dns/records?domain=shop.example", spf);

        assertThat(added.status()).isEqualTo(200);
        var address = "/dns/records/" + added.at("/id");
        assertThat(panel().put(address, Map.of("value", "v=DMARC1; p=none")).at("/status"))
                .isEqualTo("success");
        assertThat(panel().get(address).at("/value")).isEqualTo("v=DMARC1; p=none");
        assertThat(panel().delete(address).at("/status")).isEqualTo("success");
        assertThat(panel().get(address).status()).isEqualTo(404);
    }

    @Test
    void the_same_record_twice_and_an_unknown_type_are_refused() {
        newSubscription("shop.example", newCustomer("c1"));
        var www = Map.of("type", "A", "host", "www2.shop.example.", "value", "203.0.113.9");
        panel().post("/dns/records?domain=shop.example", www);

        assertThat(panel().post("/dns/records?domain=shop.example", www).status())
                .isEqualTo(400);
        assertThat(panel().post("/dns/records?domain=shop.example", Map.of("type", "NOPE"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void the_records_of_an_unknown_domain_are_404() {
        assertThat(panel().unjudged("the document has no 404 for this list")
                        .get("/dns/records?domain=nobody.example")
                        .status())
                .isEqualTo(404);
    }
}
