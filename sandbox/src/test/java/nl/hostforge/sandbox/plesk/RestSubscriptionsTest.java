package nl.hostforge.sandbox.plesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.IDN;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RestSubscriptionsTest extends PleskWire {

    @Test
    void a_domain_with_a_plan_is_a_subscription_that_its_name_finds() {
        var owner = newCustomer("c1");

        var created = panel().post("/domains", subscription("janssenfietsen.example", owner, "Web M"));

        assertThat(created.status()).isEqualTo(201);
        var found = panel().get("/domains?name=janssenfietsen.example");
        assertThat(found.json()).hasSize(1);
        assertThat(found.at("/0/guid")).isEqualTo(created.at("/guid"));
        assertThat(panel().get("/domains/" + created.at("/id") + "/client").at("/login"))
                .isEqualTo("c1");
        assertThat(panel().get("/domains/" + created.at("/id")).at("/hosting_type"))
                .isEqualTo("virtual");
    }

    @Test
    void the_owner_may_be_named_by_login_guid_or_reference() {
        newCustomer("c1");
        for (var owner : List.of(Map.of("login", "c1"), Map.of("external_id", "cust:c1"))) {
            var wanted = new HashMap<>(subscription("a" + owner.hashCode() + ".example", 0, "Web S"));
            wanted.put("owner_client", owner);
            assertThat(panel().post("/domains", wanted).status()).isEqualTo(201);
        }
    }

    @Test
    void a_name_that_is_taken_is_refused() {
        var owner = newCustomer("c1");
        newSubscription("shop.example", owner);

        var again = panel().post("/domains", subscription("shop.example", newCustomer("c2"), "Web S"));

        assertThat(again.status()).isEqualTo(400);
        assertThat(again.at("/message")).contains("already exists");
    }

    @Test
    void an_unknown_plan_owner_or_address_is_refused() {
        var owner = newCustomer("c1");
        var elsewhere = new HashMap<>(subscription("shop.example", owner, "Web M"));
        elsewhere.put("ip_addresses", new String[] {"198.51.100.1"});

        assertThat(panel().post("/domains", subscription("shop.example", owner, "Web XXL"))
                        .status())
                .isEqualTo(400);
        assertThat(panel().post("/domains", subscription("shop.example", 99, "Web M"))
                        .status())
                .isEqualTo(400);
        assertThat(panel().post("/domains", elsewhere).status()).isEqualTo(400);
        assertThat(panel().post("/domains", subscription("not a name", owner, "Web M"))
                        .status())
                .isEqualTo(400);
        assertThat(panel().get("/domains").json()).isEmpty();
    }

    @Test
    void its_state_follows_what_is_put() {
        var id = newSubscription("shop.example", newCustomer("c1"));

        for (var state : new String[] {"suspended", "disabled", "active"}) {
            assertThat(panel().put("/domains/" + id + "/status", Map.of("status", state))
                            .at("/status"))
                    .isEqualTo(state);
            assertThat(panel().get("/domains/" + id + "/status").at("/status")).isEqualTo(state);
        }
        assertThat(panel().put("/domains/" + id + "/status", Map.of("status", "asleep"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_site_inside_it_goes_with_it() {
        var id = newSubscription("shop.example", newCustomer("c1"));
        var site = Map.of("name", "blog.example", "hosting_type", "none", "parent_domain", Map.of("id", id));
        var inside = panel().post("/domains", site);
        assertThat(panel().get("/domains/" + inside.at("/id")).at("/base_domain_id"))
                .isEqualTo(String.valueOf(id));

        panel().delete("/domains/" + id);

        assertThat(panel().get("/domains/" + inside.at("/id")).status()).isEqualTo(404);
        assertThat(panel().delete("/domains/" + id).status()).isEqualTo(404);
    }

    @Test
    void an_update_changes_the_name_but_not_the_plan() {
        var id = newSubscription("shop.example", newCustomer("c1"));

        panel().put("/domains/" + id, Map.of("name", "winkel.example", "plan", Map.of("name", "Web XL")));

        assertThat(panel().get("/domains/" + id).at("/name")).isEqualTo("winkel.example");
        assertThat(control().get("/plesk/state").at("/subscriptions/0/plan")).isEqualTo("Web M");
    }

    @Test
    void an_international_name_has_its_ascii_form() {
        newSubscription("fietsën.example", newCustomer("c1"));

        assertThat(panel().get("/domains?name=" + IDN.toASCII("fietsën.example"))
                        .at("/0/name"))
                .isEqualTo("fietsën.example");
    }
}
