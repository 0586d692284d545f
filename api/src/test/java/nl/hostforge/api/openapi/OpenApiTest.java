package nl.hostforge.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.hostforge.api.testing.Browser.Answer;
import nl.hostforge.api.testing.EdgeTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpenApiTest extends EdgeTest {
    /** Checked in, so that a change of the API is seen as one; {@code -Dopenapi.write=true} writes it anew. */
    private static final Path CHECKED_IN = Path.of("openapi.json");

    @Test
    void the_description_is_the_one_that_is_checked_in() throws IOException {
        var description = description().body() + "\n";
        if (Boolean.getBoolean("openapi.write")) Files.writeString(CHECKED_IN, description);
        assertThat(description).isEqualTo(Files.readString(CHECKED_IN));
    }

    @Test
    void every_operation_tells_its_errors_as_problems() {
        var paths = description().json().at("/paths");
        assertThat(paths.propertyNames()).contains("/api/v1/packages", "/api/auth/login", "/api/admin/packages/{id}");
        for (var path : paths.propertyNames())
            for (var operation : paths.get(path)) {
                assertThat(operation.at("/summary").asString()).as(path).isNotBlank();
                for (var status : List.of("400", "429", "500"))
                    assertThat(operation
                                    .at("/responses/" + status + "/content/application~1problem+json/schema/$ref")
                                    .asString())
                            .as(path)
                            .isEqualTo("#/components/schemas/Problem");
            }
    }

    @Test
    void the_problem_is_described_with_its_fields() {
        var properties = description().json().at("/components/schemas/Problem/properties");
        assertThat(properties.propertyNames())
                .contains("type", "title", "status", "detail", "instance", "requestId", "errors");
    }

    @Test
    void answers_have_all_their_fields_save_those_that_may_be_absent() {
        var schemas = description().json().at("/components/schemas");
        assertThat(texts(schemas.at("/AdminPackage/required")))
                .contains("id", "slug", "limits", "retired")
                .doesNotContain("version");
        assertThat(texts(schemas.at("/ShopPackage/required"))).contains("monthly", "yearly", "setupFee");
        assertThat(texts(schemas.at("/Problem/required")))
                .containsExactlyInAnyOrder("type", "title", "status", "detail", "requestId");
        assertThat(texts(schemas.at("/PackageChanges/required"))).isEmpty();
    }

    @Test
    void a_field_that_holds_an_object_or_nothing_says_so() {
        var properties = description().json().at("/components/schemas/LineBody/properties");
        assertThat(properties.at("/renewalPrice/anyOf").toString())
                .isEqualTo("[{\"$ref\":\"#/components/schemas/Amount\"},{\"type\":\"null\"}]");
        assertThat(properties.at("/unitPrice/$ref").asString()).isEqualTo("#/components/schemas/Amount");
    }

    @Test
    void headers_that_are_taken_by_type_are_described() {
        var change = operation("/api/admin/packages/{id}", "patch");
        assertThat(names(change)).contains("id", "If-Match").doesNotContain("Idempotency-Key");
        var introduce = operation("/api/admin/packages", "post");
        assertThat(names(introduce)).containsExactly("Idempotency-Key");
        assertThat(introduce.at("/parameters/0/required").asBoolean()).isTrue();
        assertThat(introduce.at("/responses").propertyNames())
                .contains("201", "409", "413", "415", "422")
                .doesNotContain("200");
        assertThat(change.at("/responses").propertyNames()).contains("200", "404", "409", "412");
    }

    @Test
    void who_may_call_is_described() {
        assertThat(operation("/api/admin/packages", "post").at("/security").toString())
                .isEqualTo("[{\"csrfToken\":[],\"staffCookie\":[]},{\"staffBearer\":[]}]");
        assertThat(operation("/api/v1/packages", "get").has("security")).isFalse();
    }

    @Test
    void identifiers_are_plain_text() {
        var id = operation("/api/admin/packages/{id}", "get").at("/parameters/0/schema");
        assertThat(id.at("/type").asString()).isEqualTo("string");
        assertThat(id.at("/format").asString()).isEqualTo("uuid");
    }

    private JsonNode operation(String path, String method) {
        return description().json().at("/paths").get(path).get(method);
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> names(JsonNode operation) {
        return operation
                .at("/parameters")
                .valueStream()
                .map(parameter -> parameter.at("/name").asString())
                .toList();
    }

    @Test
    void what_is_checked_in_is_what_everybody_reads() throws IOException {
        var answer = visitor().get("/api/openapi.json");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(Files.readString(CHECKED_IN));
    }

    private Answer description() {
        var answer = visitor().get("/from-code/openapi.json");
        assertThat(answer.status()).isEqualTo(200);
        return answer;
    }
}
