package nl.hostforge.sandbox.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.hostforge.sandbox.Reply;
import nl.hostforge.sandbox.RunningSandbox;
import nl.hostforge.sandbox.Wire;
import org.junit.jupiter.api.Test;

class ConsoleTest extends RunningSandbox {

    @Test
    void the_page_shows_what_each_provider_holds_with_nothing_of_it_taken_for_markup() {
        panel().post("/clients", """
                        {"name":"<b>Mila","login":"c1","password":"Xy7!kk20pQ","email":"m@j.example","type":"customer"}
                        """);

        assertThat(page().body())
                .contains("plesk", "openprovider", "moneybird", "vies", "customers: 1", "&lt;b&gt;Mila", "No domains.")
                .doesNotContain("<b>Mila", "Xy7!kk20pQ");
    }

    @Test
    void the_page_runs_nothing_and_loads_nothing_but_its_own_style() {
        assertThat(page().header("Content-Security-Policy")).startsWith("default-src 'none'; style-src 'self'");
        assertThat(page().body()).doesNotContain("<script", "<style", " style=", "onclick");
        assertThat(console().get("/sandbox.css").header("Content-Type")).startsWith("text/css");
    }

    @Test
    void a_provider_is_taken_away_and_brought_back_with_one_button() {
        console().post("/plesk/down", "");
        assertThat(page().body()).contains("Away.", "Bring back");
        assertThat(control().get("/faults").at("/0/rule/effect/type")).isEqualTo("DOWN");

        console().post("/plesk/down", "");
        console().post("/plesk/up", "");
        assertThat(control().get("/faults").json()).isEmpty();
        assertThat(panel().get("/server").status()).isEqualTo(200);
    }

    @Test
    void a_fault_is_filled_in_shown_and_removed() {
        var reply = form(
                "provider=plesk&operation=plesk.read*&effect=STATUS&value=418&percent=100&times=1&skip=&reference=");
        assertThat(reply.status()).isEqualTo(303);
        assertThat(page().body()).contains("plesk.read*", "STATUS, code 418", "100.0 in 100, 1 times", "0 of 0");
        assertThat(panel().get("/server").status()).isEqualTo(418);

        var id = control().get("/faults").at("/0/id");
        console().post("/faults/" + id + "/remove", "");
        assertThat(page().body()).contains("None: every provider does as it is asked.");
    }

    @Test
    void what_makes_no_sense_is_said_where_it_was_filled_in() {
        assertThat(form("effect=STATUS&value=").body()).contains("role=\"alert\"", "STATUS needs a value");
        assertThat(form("effect=EXPLODE").body()).contains("no such effect");
        assertThat(form("effect=GARBAGE&times=often").body()).contains("times has to be a whole number");
        assertThat(control().get("/faults").json()).isEmpty();
    }

    @Test
    void calls_are_counted_and_those_that_were_too_many() {
        fault(Map.of("provider", "moneybird", "effect", Map.of("type", "STATUS", "code", 429)));
        Wire.to(address() + "/moneybird/api/v2", null).get("/administrations");

        var counted = control().get("/traffic");
        assertThat(counted.at("/moneybird/inWindow")).isEqualTo("1");
        assertThat(counted.at("/moneybird/turnedAway")).isEqualTo("1");
        assertThat(page().body()).contains("1 calls in the last five minutes, 1 turned away as too many.");
    }

    private static Reply form(String fields) {
        return console()
                .with("Content-Type", "application/x-www-form-urlencoded")
                .post("/faults", fields);
    }

    private static Reply page() {
        return console().get("");
    }

    private static Wire console() {
        return Wire.to(address() + "/console", null);
    }

    private static Wire panel() {
        return Wire.to(address() + "/plesk/api/v2", null).with("X-API-Key", "sandbox-secret-key");
    }
}
