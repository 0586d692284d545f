package nl.hostforge.integration.transport;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check notices what it is there for. */
class ContractTest {

    private static final Map<String, String> HEADERS =
            Map.of("Content-Type", "application/json", "Authorization", "Bearer x");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"period\":\"one\"}", "{\"years\":1}", "{\"domain\":{\"name\":1}}"})
    void a_body_of_another_shape_is_noticed(String body) {
        var asked = new FakeProvider.Asked("POST", "/v1beta/domains", Map.of(), HEADERS, body);

        assertThatThrownBy(() ->
                        Contract.of("openprovider-v1beta.swagger.json", "").allows(asked))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void an_unknown_path_is_noticed() {
        var asked = new FakeProvider.Asked("GET", "/v1beta/domainz", Map.of(), HEADERS, "");

        assertThatThrownBy(() ->
                        Contract.of("openprovider-v1beta.swagger.json", "").allows(asked))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void so_is_an_unknown_parameter() {
        var asked = new FakeProvider.Asked("GET", "/v1beta/domains", Map.of("fullname", "a.nl"), HEADERS, "");

        assertThatThrownBy(() ->
                        Contract.of("openprovider-v1beta.swagger.json", "").allows(asked))
                .isInstanceOf(AssertionError.class);
    }
}
