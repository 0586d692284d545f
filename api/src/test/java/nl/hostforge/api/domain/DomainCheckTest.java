package nl.hostforge.api.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import nl.hostforge.api.testing.Browser.Answer;
import nl.hostforge.api.testing.EdgeTest;
import org.junit.jupiter.api.Test;

class DomainCheckTest extends EdgeTest {
    @Test
    void names_are_answered_in_the_order_of_the_question() {
        shop.registry("free.nl", true, false, null);
        shop.registry("taken.nl", false, false, "in use");
        shop.registry("gold.nl", true, true, null);
        var answer = check("\"Free.NL \",\"taken.nl\",\"gold.nl\",\"a.xyz\",\"no name\",\"www.free.nl\",\"silent.nl\"");
        assertThat(answer.status()).isEqualTo(200);
        var results = answer.json().at("/results");
        assertThat(results.valueStream().map(result -> result.at("/status").asString()))
                .containsExactly(
                        "AVAILABLE", "TAKEN", "PREMIUM", "UNSUPPORTED_TLD", "INVALID", "UNSUPPORTED_TLD", "UNKNOWN");
        assertThat(results.get(0).toString())
                .isEqualTo("{\"name\":\"free.nl\",\"readable\":\"free.nl\",\"typed\":\"Free.NL \","
                        + "\"status\":\"AVAILABLE\",\"reason\":null,\"tld\":\"nl\","
                        + "\"price\":{\"net\":\"7.99\",\"gross\":\"9.67\",\"currency\":\"EUR\"},"
                        + "\"renewal\":{\"net\":\"9.99\",\"gross\":\"12.09\",\"currency\":\"EUR\"}}");
        assertThat(answer.text("/results/1/reason")).isEqualTo("in use");
        assertThat(answer.text("/results/1/price")).isNull();
        assertThat(answer.text("/results/4/name")).isNull();
        assertThat(answer.text("/results/4/reason")).isNotBlank();
        assertThat(answer.text("/results/6/price/net")).isEqualTo("7.99");
        assertThat(domain.received()).isEmpty();
    }

    @Test
    void international_names_are_shown_both_ways() {
        shop.registry("café.nl", true, false, null);
        var answer = check("\"Café.nl\"");
        assertThat(answer.text("/results/0/name")).isEqualTo("xn--caf-dma.nl");
        assertThat(answer.text("/results/0/readable")).isEqualTo("café.nl");
    }

    @Test
    void under_an_extension_of_two_parts_the_whole_of_it_counts() {
        shop.offer("co.uk", "4.00");
        shop.registry("a.co.uk", true, false, null);
        var answer = check("\"a.co.uk\",\"co.uk\"");
        assertThat(answer.text("/results/0/tld")).isEqualTo("co.uk");
        assertThat(answer.text("/results/0/price/net")).isEqualTo("4.00");
        assertThat(answer.text("/results/1/status")).isEqualTo("UNSUPPORTED_TLD");
    }

    @Test
    void a_registrar_that_cannot_be_asked_knows_nothing_and_is_no_error() {
        shop.registrarIsAway();
        var answer = check("\"free.nl\",\"no name\"");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/results/0/status")).isEqualTo("UNKNOWN");
        assertThat(answer.text("/results/1/status")).isEqualTo("INVALID");
    }

    @Test
    void the_same_name_twice_is_answered_twice() {
        shop.registry("free.nl", true, false, null);
        assertThat(check("\"free.nl\",\"FREE.nl\"").json().at("/results")).hasSize(2);
    }

    @Test
    void one_to_twenty_names_can_be_asked_about() {
        assertThat(check("").text("/errors/0/field")).isEqualTo("names");
        assertThat(check(String.join(",", Collections.nCopies(20, "\"a.nl\""))).status())
                .isEqualTo(200);
        assertThat(check(String.join(",", Collections.nCopies(21, "\"a.nl\""))).text("/errors/0/code"))
                .isEqualTo("size");
        assertThat(check("null").status()).isEqualTo(400);
        assertThat(check("\"" + "a".repeat(256) + "\"").text("/errors/0/field")).isEqualTo("names[0]");
    }

    private Answer check(String names) {
        return visitor().post("/api/v1/domains/check", "{\"names\":[" + names + "]}");
    }
}
