package nl.hostforge.integration.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.mailtemplate.MailPreview.Fault;
import nl.hostforge.messages.mailtemplate.MailTemplateText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateCheckTest {
    static Stream<Arguments> mails() {
        return Mails.names().stream()
                .flatMap(name -> Stream.of(Language.values()).map(language -> Arguments.of(name, language)));
    }

    @ParameterizedTest
    @MethodSource("mails")
    void the_products_own_words_can_be_filled_in_with_everything_and_with_little(String name, Language language) {
        var own = StandardTexts.of(name, language);
        assertThat(TemplateCheck.faults(name, language, own)).isEmpty();
        var filled = Filling.fill(own, language, Mails.full(name, language));
        assertThat(filled.subject() + filled.text() + filled.html()).doesNotContain("{{", "}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dag {{naam}}                            | unknown-variable | naam",
                "{{#lines}}{{prijs}}{{/lines}}           | unknown-variable | prijs",
                "{{^explanation}}{{reden}}{{/explanation}} | unknown-variable | reden",
                "{{name.class}}                          | unknown-variable | name.class",
                "{{quantity}}                            | not-here         | quantity",
                "{{{name}}}                              | not-allowed      | {{{",
                "{{&name}}                               | not-allowed      | {{&",
                "{{>layout}}                             | not-allowed      | {{>",
                "{{=<% %>=}}                             | not-allowed      | {{="
            })
    void what_cannot_be_filled_in_safely_is_told_with_its_place(String html, String code, String words) {
        var name = html.contains("explanation") ? "order-rejected" : "order-confirmation";
        assertThat(TemplateCheck.faults(name, Language.DUTCH, new MailTemplateText("Dag", "Dag", html)))
                .containsExactly(new Fault("html", code, words));
    }

    @Test
    void a_part_that_is_not_closed_is_told() {
        assertThat(TemplateCheck.faults(
                        "order-confirmation", Language.DUTCH, new MailTemplateText("Dag", "{{#lines}}", "<p>Dag</p>")))
                .singleElement()
                .returns("text", Fault::field)
                .returns("syntax", Fault::code);
    }

    @Test
    void nothing_and_a_subject_of_two_lines_are_told() {
        assertThat(TemplateCheck.faults("invoice", Language.DUTCH, new MailTemplateText("a\nb", " ", "<p>a</p>")))
                .containsExactly(new Fault("subject", "one-line", ""), new Fault("text", "not-blank", ""));
    }

    @Test
    void what_can_be_filled_in_is_told_part_by_part() {
        assertThat(Mails.variables("service-active"))
                .containsExactly(
                        "lines",
                        "lines.net",
                        "lines.quantity",
                        "lines.text",
                        "link",
                        "name",
                        "number",
                        "panel",
                        "panel.address",
                        "panel.login");
    }

    @Test
    void what_is_filled_in_is_escaped_in_html_and_never_breaks_the_subject() {
        var filled = Filling.fill(
                new MailTemplateText("Dag {{name}}", "Dag {{name}}", "<p>{{name}}</p>"),
                Language.DUTCH,
                Map.of("name", "A\r\nBcc: <b>"));
        assertThat(filled.subject()).isEqualTo("Dag A Bcc: <b>");
        assertThat(filled.html()).contains("&lt;b&gt;");
    }
}
