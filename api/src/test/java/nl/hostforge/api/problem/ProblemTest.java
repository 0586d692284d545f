package nl.hostforge.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import nl.hostforge.api.testing.Browser.Answer;
import nl.hostforge.api.testing.EdgeTest;
import nl.hostforge.messages.refusal.DecisionRefused;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.messaging.RemoteExceptionDescription;
import org.axonframework.messaging.RemoteHandlingException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ProblemTest extends EdgeTest {
    private static class Refused extends DecisionRefused {
        Refused(String code, Map<String, Object> facts) {
            super(code, "It may not be.", facts);
        }
    }

    @Test
    void a_refusal_is_a_conflict_whose_facts_stand_beside_the_standard_members() {
        domain.failNextWith(new Refused(
                "invalid-order-state", Map.of("state", "CANCELLED", "status", "no", "allowed", List.of("A"))));
        var answer = visitor().patch("/api/v1/probes/command", null, "X-Request-Id", "the-caller-s-own");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text("/type")).isEqualTo("/problems/invalid-order-state");
        assertThat(answer.text("/title")).isEqualTo("Invalid order state");
        assertThat(answer.text("/detail")).isEqualTo("It may not be.");
        assertThat(answer.json().at("/status").asInt()).isEqualTo(409);
        assertThat(answer.text("/instance")).isEqualTo("/api/v1/probes/command");
        assertThat(answer.text("/requestId")).isEqualTo("the-caller-s-own");
        assertThat(answer.text("/state")).isEqualTo("CANCELLED");
        assertThat(answer.text("/allowed/0")).isEqualTo("A");
        assertThat(answer.json().has("errors")).isFalse();
    }

    @Test
    void a_refusal_about_what_does_not_exist_is_404() {
        assertThat(failing(new Refused("customer-not-found", Map.of())).status())
                .isEqualTo(404);
    }

    @Test
    void a_refusal_of_what_can_never_be_right_is_422() {
        assertThat(failing(new Refused("negative-price", Map.of())).status()).isEqualTo(422);
    }

    @Test
    void a_refusal_that_arrives_through_a_future_is_the_same() {
        domain.failNextWith(new Refused("package-retired", Map.of()));
        var answer = visitor().get("/api/v1/probes/wrapped");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("package-retired");
    }

    @Test
    void an_unknown_aggregate_is_404() {
        var answer = failing(new AggregateNotFoundException("4711", "not in the event store"));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("not-found");
        assertThat(answer.body()).doesNotContain("4711");
    }

    @Test
    void another_version_than_expected_is_409() {
        var answer = failing(new ConflictingAggregateVersionException("4711", 1, 2));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("conflict");
    }

    @Test
    void another_version_than_expected_is_412_for_who_named_one() {
        domain.failNextWith(new ConflictingAggregateVersionException("4711", 1, 2));
        var answer = visitor().patch("/api/v1/probes/command", null, "If-Match", "\"1\"");
        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.problem()).isEqualTo("precondition-failed");
    }

    @Test
    void a_conflict_on_another_node_is_known_by_its_description() {
        var remote = new RemoteHandlingException(
                RemoteExceptionDescription.describing(new ConcurrencyException("INSERT secret")));
        var answer = failing(new CommandExecutionException("INSERT secret", remote));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).doesNotContain("secret");
    }

    @Test
    void a_stream_that_exists_already_is_a_conflict_and_the_statement_stays_inside(CapturedOutput output) {
        var sql = new SQLException("INSERT INTO domain_event VALUES ('jan@example.nl')", "23505");
        var answer = failing(new IllegalStateException("INSERT INTO domain_event ('jan@example.nl')", sql));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).doesNotContain("jan@example.nl");
        assertThat(output).doesNotContain("jan@example.nl");
    }

    @Test
    void what_is_not_known_is_500_with_the_request_id_alone_and_is_logged_once(CapturedOutput output) {
        var answer = failing(new IllegalStateException("the cause"));
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.problem()).isEqualTo("internal-error");
        assertThat(answer.text("/requestId")).isEqualTo(answer.header("X-Request-Id"));
        assertThat(answer.body()).doesNotContain("the cause");
        assertThat(output.toString().split("IllegalStateException: the cause", -1))
                .hasSize(2);
    }

    @Test
    void what_the_store_says_is_never_logged(CapturedOutput output) {
        var sql = new SQLException("INSERT INTO domain_event VALUES ('jan@example.nl')", "08006");
        var answer = failing(new IllegalStateException("INSERT ('jan@example.nl')", sql));
        assertThat(answer.status()).isEqualTo(500);
        assertThat(output).doesNotContain("jan@example.nl").contains("IllegalStateException (message withheld)");
    }

    @Test
    void a_command_that_nobody_handles_now_is_503() {
        var answer = failing(new NoHandlerForCommandException("nobody"));
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
    }

    @Test
    void fields_that_break_their_rules_are_named_all_at_once() {
        var answer = post("{\"name\":\" \",\"count\":0,\"inner\":{\"size\":11},\"list\":[{\"size\":1},{\"size\":12}]}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-request");
        assertThat(answer.json()
                        .at("/errors")
                        .valueStream()
                        .map(e ->
                                e.at("/field").asString() + " " + e.at("/code").asString()))
                .containsExactlyInAnyOrder("name not-blank", "count positive", "inner.size max", "list[1].size max");
    }

    @Test
    void messages_are_in_the_caller_s_language() {
        var answer = visitor().post("/api/v1/probes/body", "{\"name\":\"\",\"count\":1}", "Accept-Language", "nl");
        assertThat(answer.text("/errors/0/message")).isEqualTo("mag niet onbeschreven zijn");
    }

    @Test
    void a_field_that_does_not_exist_is_named() {
        fault(post("{\"name\":\"a\",\"count\":1,\"inner\":{\"colour\":\"red\"}}"), "inner.colour", "unknown-field");
    }

    @Test
    void a_value_of_another_type_is_named_and_not_guessed_at() {
        fault(post("{\"name\":\"a\",\"count\":\"1\"}"), "count", "wrong-type");
        fault(post("{\"name\":\"a\",\"count\":1.5}"), "count", "wrong-type");
        fault(post("{\"name\":5,\"count\":1}"), "name", "wrong-type");
        fault(post("{\"name\":\"a\",\"count\":null}"), "count", "wrong-type");
        fault(post("{\"name\":\"a\",\"count\":1,\"list\":[{\"kind\":\"HUGE\"}]}"), "list[0].kind", "wrong-type");
        fault(post("[]"), "body", "wrong-type");
    }

    @Test
    void what_is_not_json_is_400() {
        fault(post("{\"name\":"), "body", "invalid-json");
        fault(post("{\"name\":\"a\",\"name\":\"b\"}"), "body", "invalid-json");
        fault(post("{\"name\":\"a\",\"count\":1} more"), "body", "invalid-json");
    }

    @Test
    void a_missing_body_is_400() {
        fault(visitor().post("/api/v1/probes/body", null, "Content-Type", "application/json"), "body", "required");
    }

    @Test
    void a_missing_parameter_is_named() {
        fault(visitor().get("/api/v1/probes/parameter"), "size", "required");
    }

    @Test
    void a_parameter_of_another_type_is_named() {
        fault(visitor().get("/api/v1/probes/parameter?size=big"), "size", "wrong-type");
    }

    @Test
    void a_parameter_that_breaks_its_rule_is_named() {
        fault(visitor().get("/api/v1/probes/parameter?size=11"), "size", "max");
    }

    @Test
    void another_media_type_is_415() {
        var answer = visitor().post("/api/v1/probes/body", "a=b", "Content-Type", "application/x-www-form-urlencoded");
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.problem()).isEqualTo("unsupported-media-type");
    }

    @Test
    void an_answer_that_is_not_accepted_is_406_and_a_problem_all_the_same() {
        var answer = visitor().get("/api/v1/probes/parameter?size=1", "Accept", "image/png");
        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.problem()).isEqualTo("not-acceptable");
    }

    @Test
    void another_method_is_405_and_says_which_there_are() {
        var answer = visitor().send("DELETE", "/api/v1/probes/body", null);
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("POST");
    }

    @Test
    void nothing_there_is_404() {
        var answer = visitor().get("/api/v1/nothing");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("not-found");
        assertThat(answer.text("/instance")).isEqualTo("/api/v1/nothing");
    }

    private Answer failing(RuntimeException failure) {
        domain.failNextWith(failure);
        return visitor().patch("/api/v1/probes/command", null);
    }

    private Answer post(String body) {
        return visitor().post("/api/v1/probes/body", body);
    }

    private static void fault(Answer answer, String field, String code) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-request");
        assertThat(answer.text("/errors/0/field")).isEqualTo(field);
        assertThat(answer.text("/errors/0/code")).isEqualTo(code);
    }
}
