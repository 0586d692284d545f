package nl.hostforge.sandbox.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.hostforge.sandbox.RunningSandbox;
import nl.hostforge.sandbox.Wire;
import org.junit.jupiter.api.Test;

class FaultRulesTest extends RunningSandbox {
    private static final Map<String, Object> TEAPOT = Map.of("type", "STATUS", "code", 418);

    @Test
    void a_rule_strikes_as_often_as_it_says_after_what_it_skips() {
        fault(Map.of("operation", "plesk.readServer", "skip", 1, "times", 2, "effect", TEAPOT));

        assertThat(read("/server")).isEqualTo(200);
        assertThat(read("/server")).isEqualTo(418);
        assertThat(read("/server")).isEqualTo(418);
        assertThat(read("/server")).isEqualTo(200);
        assertThat(control().get("/faults").at("/0/struck")).isEqualTo("2");
        assertThat(control().get("/faults").at("/0/matched")).isEqualTo("4");
    }

    @Test
    void a_rule_without_a_number_strikes_until_it_is_removed() {
        var id = fault(Map.of("provider", "plesk", "operation", "plesk.*", "effect", TEAPOT));
        for (var again = 0; again < 5; again++) assertThat(read("/server")).isEqualTo(418);

        assertThat(control().delete("/faults/" + id).status()).isEqualTo(204);

        assertThat(read("/server")).isEqualTo(200);
        assertThat(control().delete("/faults/" + id).status()).isEqualTo(404);
    }

    @Test
    void a_rule_strikes_only_what_it_names() {
        fault(Map.of("provider", "moneybird", "effect", TEAPOT));
        fault(Map.of("operation", "plesk.createCustomer", "effect", TEAPOT));
        fault(Map.of("operation", "plesk.findSubscription", "reference", "fiets", "effect", TEAPOT));

        assertThat(read("/server")).isEqualTo(200);
        assertThat(read("/domains?name=shop.example")).isEqualTo(200);
        assertThat(read("/domains?name=janssenfietsen.example")).isEqualTo(418);
    }

    @Test
    void an_object_that_the_call_names_by_id_is_known_by_its_reference() {
        panel().post("/clients", """
                        {"name":"M","login":"c1","password":"Xy7!kk20pQ","email":"m@j.example","type":"customer","external_id":"cust:77"}
                        """);
        fault(Map.of("operation", "plesk.readCustomer", "reference", "cust:77", "effect", TEAPOT));

        assertThat(read("/clients/2")).isEqualTo(418);
    }

    @Test
    void a_rule_with_a_probability_strikes_that_share_and_with_one_seed_the_same_calls() {
        var first = struckOf100(7);
        var again = struckOf100(7);

        assertThat(first).isEqualTo(again).isNotEqualTo(struckOf100(8));
        assertThat(first).hasSizeBetween(15, 45);
    }

    /** Which of a hundred calls are struck by a rule for three in ten. */
    private static List<Integer> struckOf100(int seed) {
        control().delete("/faults");
        fault(Map.of("operation", "plesk.readServer", "probability", 0.3, "seed", seed, "effect", TEAPOT));
        return IntStream.range(0, 100)
                .filter(call -> read("/server") == 418)
                .boxed()
                .toList();
    }

    @Test
    void all_rules_go_at_once() {
        fault(Map.of("effect", TEAPOT));
        fault(Map.of("effect", TEAPOT));

        control().delete("/faults");

        assertThat(control().get("/faults").json()).isEmpty();
        assertThat(read("/server")).isEqualTo(200);
    }

    @Test
    void a_rule_that_makes_no_sense_is_refused_with_a_reason() {
        var endless = Map.of("effect", Map.of("type", "DELAY_BEFORE", "millis", 600_001));
        var misspelt = Map.of("operatoin", "plesk.*", "effect", TEAPOT);
        var unknown = Map.of("effect", Map.of("type", "EXPLODE"));

        assertThat(control().post("/faults", endless).body()).contains("between 0 and 600000 ms");
        assertThat(control().post("/faults", misspelt).body()).contains("operatoin");
        assertThat(control().post("/faults", unknown).status()).isEqualTo(400);
        assertThat(control()
                        .post("/faults", Map.of("probability", 1.5, "effect", TEAPOT))
                        .body())
                .contains("probability");
        assertThat(control().post("/faults", Map.of("times", 1)).body()).contains("a fault needs an effect");
    }

    private static Wire panel() {
        return Wire.to(address() + "/plesk/api/v2", null).with("X-API-Key", "sandbox-secret-key");
    }

    private static int read(String path) {
        return panel().get(path).status();
    }
}
