package nl.hostforge.sandbox.plesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RestCustomersTest extends PleskWire {

    @Test
    void a_customer_is_created_and_read_back_without_the_password() {
        var created = panel().post("/clients", customer("c10042", "cust:01J9Z7"));

        assertThat(created.status()).isEqualTo(201);
        var read = panel().get("/clients/" + created.at("/id"));
        assertThat(read.at("/guid")).isEqualTo(created.at("/guid"));
        assertThat(read.at("/external_id")).isEqualTo("cust:01J9Z7");
        assertThat(read.body()).doesNotContain("Xy7!kk20pQ");
    }

    @Test
    void a_login_that_is_taken_is_refused_with_400() {
        panel().post("/clients", customer("c10042", "cust:1"));

        var again = panel().post("/clients", customer("c10042", "cust:2"));

        assertThat(again.status()).isEqualTo(400);
        assertThat(again.at("/message")).isEqualTo("Account with this name already exists");
    }

    @Test
    void the_same_reference_twice_is_no_problem_to_a_panel() {
        panel().post("/clients", customer("c1", "cust:same"));

        assertThat(panel().post("/clients", customer("c2", "cust:same")).status())
                .isEqualTo(201);
        assertThat(panel().get("/clients").json()).hasSize(2);
    }

    @Test
    void what_is_missing_or_malformed_is_refused() {
        var noMail = new HashMap<>(customer("c1", "cust:1"));
        noMail.remove("email");
        var badMail = new HashMap<>(customer("c1", "cust:1"));
        badMail.put("email", "nowhere");

        assertThat(panel().post("/clients", noMail).status()).isEqualTo(400);
        assertThat(panel().post("/clients", badMail).status()).isEqualTo(400);
        assertThat(panel().post("/clients", "{ not json").status()).isEqualTo(400);
    }

    @Test
    void a_change_touches_only_what_it_names() {
        var id = newCustomer("c1");

        assertThat(panel().put("/clients/" + id, Map.of("email", "new@janssen.example"))
                        .status())
                .isEqualTo(200);

        var read = panel().get("/clients/" + id);
        assertThat(read.at("/email")).isEqualTo("new@janssen.example");
        assertThat(read.at("/name")).isEqualTo("Mila Janssen");
    }

    @Test
    void suspending_and_activating_repeat_without_harm() {
        var id = newCustomer("c1");

        panel().put("/clients/" + id + "/suspend", null);
        assertThat(panel().put("/clients/" + id + "/suspend", null).at("/status"))
                .isEqualTo("success");
        assertThat(panel().get("/clients/" + id).at("/status")).isEqualTo("16");
        panel().put("/clients/" + id + "/activate", null);
        assertThat(panel().get("/clients/" + id).at("/status")).isEqualTo("0");
    }

    @Test
    void a_suspended_customer_is_off_line() {
        var customer = newCustomer("c1");
        var site = newSubscription("shop.example", customer);

        panel().put("/clients/" + customer + "/suspend", null);

        assertThat(panel().get("/domains/" + site + "/status").at("/status")).isEqualTo("suspended");
        assertThat(panel().get("/clients/" + customer + "/statistics").at("/active_domains"))
                .isEqualTo("0");
    }

    @Test
    void a_removed_customer_takes_its_subscriptions_along() {
        var id = newCustomer("c1");
        newSubscription("shop.example", id);
        assertThat(panel().get("/clients/" + id + "/domains").json()).hasSize(1);

        assertThat(panel().delete("/clients/" + id).status()).isEqualTo(200);

        assertThat(panel().get("/domains?name=shop.example").json()).isEmpty();
        assertThat(panel().delete("/clients/" + id).status()).isEqualTo(404);
    }

    @Test
    void an_unknown_customer_is_404() {
        assertThat(panel().get("/clients/4711").status()).isEqualTo(404);
        assertThat(panel().put("/clients/4711", Map.of("name", "x")).status()).isEqualTo(404);
        assertThat(panel().put("/clients/4711/suspend", null).status()).isEqualTo(404);
    }
}
