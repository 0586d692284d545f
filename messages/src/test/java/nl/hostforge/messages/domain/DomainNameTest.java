package nl.hostforge.messages.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class DomainNameTest {
    private static final String LABEL_OF_63 = "a".repeat(63);

    @ParameterizedTest
    @CsvSource({
        "example.nl, example.nl",
        "'  Example.NL ', example.nl",
        "example.nl., example.nl",
        "example.co.uk, example.co.uk",
        "1-2-3.nl, 1-2-3.nl",
        "café.nl, xn--caf-dma.nl",
        "CAFÉ.nl, xn--caf-dma.nl",
        "пример.рф, xn--e1afmkfd.xn--p1ai",
        "bücher。de, xn--bcher-kva.de",
        "xn--caf-dma.nl, xn--caf-dma.nl"
    })
    void what_people_type_becomes_what_registries_use(String typed, String ascii) {
        assertThat(DomainName.parse(typed)).isEqualTo(new DomainName(ascii)).hasToString(ascii);
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "' . ', EMPTY",
        "example, NO_EXTENSION",
        "exa mple.nl, FORBIDDEN_CHARACTER",
        "exa_mple.nl, FORBIDDEN_CHARACTER",
        "https://example.nl, FORBIDDEN_CHARACTER",
        "mail@example.nl, FORBIDDEN_CHARACTER",
        "*.example.nl, FORBIDDEN_CHARACTER",
        "xn--ü.nl, FORBIDDEN_CHARACTER",
        "-example.nl, MISPLACED_HYPHEN",
        "example-.nl, MISPLACED_HYPHEN",
        "ab--example.nl, MISPLACED_HYPHEN",
        "example..nl, MISPLACED_DOT",
        ".example.nl, MISPLACED_DOT",
        "example.123, NUMERIC_EXTENSION",
        "192.168.1.1, NUMERIC_EXTENSION"
    })
    void what_is_no_domain_name_is_refused_with_the_reason(String typed, String problem) {
        assertThatExceptionOfType(InvalidDomainName.class)
                .isThrownBy(() -> DomainName.parse(typed))
                .satisfies(
                        invalid -> assertThat(invalid.refusal().code()).isEqualTo("invalid-domain-name"),
                        invalid -> assertThat(invalid.refusal().facts()).containsEntry("problem", problem));
    }

    @Test
    void nothing_at_all_is_no_domain_name() {
        assertThatExceptionOfType(InvalidDomainName.class).isThrownBy(() -> DomainName.parse(null));
    }

    @Test
    void a_part_has_at_most_63_characters_and_a_name_at_most_253() {
        assertThat(DomainName.parse(LABEL_OF_63 + ".nl").name()).isEqualTo(LABEL_OF_63);
        tooLong("a" + LABEL_OF_63 + ".nl");
        tooLong("é" + LABEL_OF_63 + ".nl");
        tooLong((LABEL_OF_63 + ".").repeat(4) + "nl");
    }

    @Test
    void the_extension_begins_at_the_first_dot() {
        var name = DomainName.parse("example.co.uk");
        assertThat(name.name()).isEqualTo("example");
        assertThat(name.tld()).isEqualTo(new Tld("co.uk"));
    }

    @Test
    void people_read_international_letters() {
        assertThat(DomainName.parse("xn--caf-dma.nl").readable()).isEqualTo("café.nl");
    }

    @Test
    void in_json_a_name_is_its_ascii_form_and_reading_checks_nothing() {
        var json = JsonMapper.builder().build();
        assertThat(json.writeValueAsString(DomainName.parse("café.nl"))).isEqualTo("\"xn--caf-dma.nl\"");
        assertThat(json.readValue("\"not a name\"", DomainName.class)).isEqualTo(new DomainName("not a name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "co.uk", "xn--p1ai", "shop", "b2b.example"})
    void an_extension_is_lower_case_ascii(String tld) {
        assertThat(new Tld(tld).isWellFormed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".nl", "nl.", "NL", "рф", "co..uk", "-nl", "nl-", "n l", "123", "co.1"})
    void anything_else_is_no_extension(String tld) {
        assertThat(new Tld(tld).isWellFormed()).isFalse();
    }

    private static void tooLong(String typed) {
        assertThatExceptionOfType(InvalidDomainName.class)
                .isThrownBy(() -> DomainName.parse(typed))
                .satisfies(invalid -> assertThat(invalid.refusal().facts()).containsEntry("problem", "TOO_LONG"));
    }
}
