package nl.hostforge.sandbox.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import nl.hostforge.sandbox.Reply;
import nl.hostforge.sandbox.Sandbox;
import nl.hostforge.sandbox.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts sandboxes of its own, because they have to die. */
class JournalTest {
    @TempDir
    Path data;

    @Test
    void state_and_journal_survive_a_restart_and_numbers_go_on() {
        try (var first = sandbox()) {
            create(first, "c1");
            create(first, "c2");
            panel(first).delete("/clients/3");
        }
        try (var second = sandbox()) {
            assertThat(panel(second).get("/clients").at("/0/login")).isEqualTo("c1");
            assertThat(create(second, "c3").at("/id")).isEqualTo("4");
            var journal = control(second).get("/journal?reference=cust:c1").json();
            assertThat(journal).hasSize(1);
            assertThat(journal.at("/0/changes/0/manner").asString()).isEqualTo("CREATED");
        }
    }

    @Test
    void a_line_that_was_being_written_when_the_process_died_harms_nothing() throws IOException {
        try (var first = sandbox()) {
            create(first, "c1");
        }
        Files.writeString(data.resolve("journal.jsonl"), "{\"type\":\"change\",\"se", StandardOpenOption.APPEND);
        try (var second = sandbox()) {
            create(second, "c2");
        }
        try (var third = sandbox()) {
            assertThat(panel(third).get("/clients").json()).hasSize(2);
        }
    }

    @Test
    void secrets_never_reach_the_file() throws IOException {
        String key;
        try (var sandbox = sandbox()) {
            create(sandbox, "c1");
            key = panel(sandbox).post("/auth/keys", "{}").at("/key");
            panel(sandbox).post("/cli/subscription/call", "{\"params\":[\"--info\",\"x\",\"-passwd\",\"Xy7!kk20pQ\"]}");
        }
        try (var again = sandbox()) {
            assertThat(Wire.to("http://127.0.0.1:" + again.port() + "/plesk/api/v2", null)
                            .with("X-API-Key", key)
                            .get("/server")
                            .status())
                    .isEqualTo(200);
        }
        assertThat(Files.readString(data.resolve("journal.jsonl"))).doesNotContain("Xy7!kk20pQ", key);
    }

    @Test
    void the_journal_is_read_on_from_where_one_was() {
        try (var sandbox = sandbox()) {
            create(sandbox, "c1");
            var seen = control(sandbox).get("/journal").at("/0/seq");
            panel(sandbox).get("/server");

            var news = control(sandbox)
                    .get("/journal?provider=plesk&after=" + seen)
                    .json();

            assertThat(news).hasSize(1);
            assertThat(news.at("/0/operation").asString()).isEqualTo("plesk.readServer");
            assertThat(control(sandbox)
                            .get("/journal?operation=plesk.readServer")
                            .json())
                    .hasSize(1);
            assertThat(control(sandbox).get("/journal?provider=moneybird").json())
                    .isEmpty();
        }
    }

    @Test
    void a_refusal_is_told_by_the_vendors_code_even_where_the_status_is_200() {
        try (var sandbox = sandbox()) {
            Wire.to("http://127.0.0.1:" + sandbox.port() + "/plesk/enterprise/control", null)
                    .with("KEY", "sandbox-secret-key")
                    .post(
                            "/agent.php",
                            "<packet><customer><del><filter><login>nobody</login></filter></del></customer></packet>");

            var line = control(sandbox).get("/journal");

            assertThat(line.at("/0/outcome")).isEqualTo("REFUSED");
            assertThat(line.at("/0/refusal")).isEqualTo("1013");
            assertThat(line.at("/0/status")).isEqualTo("200");
        }
    }

    private Sandbox sandbox() {
        return Sandbox.start("--server.port=0", "--sandbox.data=" + data);
    }

    private static Wire panel(Sandbox sandbox) {
        return Wire.to("http://127.0.0.1:" + sandbox.port() + "/plesk/api/v2", null)
                .with("X-API-Key", "sandbox-secret-key");
    }

    private static Wire control(Sandbox sandbox) {
        return Wire.to("http://127.0.0.1:" + sandbox.port() + "/control", null);
    }

    private static Reply create(Sandbox sandbox, String login) {
        return panel(sandbox).post("/clients", """
                        {"name":"M","login":"%s","password":"Xy7!kk20pQ","email":"m@j.example","type":"customer","external_id":"cust:%1$s"}
                        """.formatted(login));
    }
}
