package nl.hostforge.integration.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.mailtemplate.MailTemplateText;
import org.junit.jupiter.api.Test;

class TemplatesTest {
    private static final Map<String, Object> MODEL = Map.of("number", "HF-10001", "link", "https://shop.example");

    @Test
    void a_mail_says_what_an_admin_wrote() {
        var letter = templates(new MailTemplateText("Hoi {{number}}", "Hoi", "<p>Hoi</p>"))
                .letter("new-order", Language.DUTCH, List.of("a@b.nl"), MODEL);
        assertThat(letter.subject()).isEqualTo("Hoi HF-10001");
        assertThat(letter.text()).isEqualTo("Hoi\n");
        assertThat(letter.html()).contains("<h1 style=\"font-size:22px\">Hoi HF-10001</h1>", "<p>Hoi</p>");
    }

    @Test
    void words_that_cannot_be_filled_in_any_more_hold_no_mail_up() {
        var letter = templates(new MailTemplateText("Hoi {{customer}}", "Hoi", "<p>Hoi</p>"))
                .letter("new-order", Language.DUTCH, List.of("a@b.nl"), MODEL);
        assertThat(letter.subject()).isEqualTo("Nieuwe bestelling HF-10001");
    }

    private static Templates templates(MailTemplateText changed) {
        return new Templates((name, language) -> Optional.of(changed));
    }
}
