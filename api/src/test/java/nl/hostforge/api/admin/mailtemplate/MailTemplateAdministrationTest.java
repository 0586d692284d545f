package nl.hostforge.api.admin.mailtemplate;

import static nl.hostforge.api.security.StaffRole.ACCOUNTANT;
import static nl.hostforge.api.security.StaffRole.ADMIN;
import static nl.hostforge.api.security.StaffRole.SUPPORT;
import static nl.hostforge.api.security.StaffRole.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import nl.hostforge.api.testing.Browser;
import nl.hostforge.api.testing.EdgeTest;
import nl.hostforge.api.testing.SmallMailTemplates;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.mailtemplate.MailTemplateCommand.ChangeMailTemplate;
import nl.hostforge.messages.mailtemplate.MailTemplateCommand.ResetMailTemplate;
import nl.hostforge.messages.mailtemplate.MailTemplateId;
import nl.hostforge.messages.mailtemplate.MailTemplateText;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MailTemplateAdministrationTest extends EdgeTest {
    private static final String PATH = "/api/admin/mail-templates";
    private static final String ONE = PATH + "/invoice/nl";
    private static final MailTemplateId ID = MailTemplateId.of("invoice", Language.DUTCH);
    private static final String WORDS = """
        {"subject": "Uw factuur {{number}}", "text": "Dag", "html": "<p>Dag</p>", "reason": "warmer"}\
        """;

    @Autowired
    private SmallMailTemplates templates;

    @Test
    void all_staff_sees_what_mails_say() {
        for (var role : new nl.hostforge.api.security.StaffRole[] {VIEWER, SUPPORT, ACCOUNTANT, ADMIN}) {
            var list = staff(role).get(PATH);
            assertThat(list.status()).isEqualTo(200);
            assertThat(list.text("/items/0/name")).isEqualTo("invoice");
            assertThat(list.text("/items/0/language")).isEqualTo("nl");
            assertThat(list.text("/items/0/subject")).isEqualTo("Factuur {{number}}");
        }
        var one = staff(VIEWER).get(ONE);
        assertThat(one.status()).isEqualTo(200);
        assertThat(one.header("ETag")).isEqualTo("\"0\"");
        assertThat(one.text("/words/subject")).isEqualTo("Factuur {{number}}");
        assertThat(one.text("/variables/1")).isEqualTo("number");
        assertThat(visitor().get(PATH).status()).isEqualTo(401);
    }

    @Test
    void an_admin_has_a_mail_say_something_else() {
        var answer = staff(ADMIN).put(ONE, WORDS, "If-Match", "\"0\"");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.text("/words/subject")).isEqualTo("Uw factuur {{number}}");
        assertThat(answer.text("/standard/subject")).isEqualTo("Factuur {{number}}");
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(templates.taken())
                .containsExactly(new ChangeMailTemplate(
                        ID,
                        0L,
                        "invoice",
                        Language.DUTCH,
                        new MailTemplateText("Uw factuur {{number}}", "Dag", "<p>Dag</p>")));
        assertThat(staff(SUPPORT).put(ONE, WORDS, "If-Match", "\"1\"").status()).isEqualTo(403);
    }

    @Test
    void what_was_changed_meanwhile_is_412_with_what_it_says_now() {
        var answer = staff(ADMIN).put(ONE, WORDS, "If-Match", "\"7\"");
        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.text("/current/words/subject")).isEqualTo("Factuur {{number}}");
        assertThat(templates.taken()).isEmpty();
    }

    @Test
    void what_cannot_be_filled_in_is_400_with_the_field() {
        var unknown = """
            {"subject": "Factuur", "text": "Dag", "html": "<p>{{naam}}</p>"}\
            """;
        for (var answer : new Browser.Answer[] {
            staff(ADMIN).put(ONE, unknown, "If-Match", "\"0\""), staff(ADMIN).post(ONE + "/preview", unknown)
        }) {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text("/errors/0/field")).isEqualTo("html");
            assertThat(answer.text("/errors/0/code")).isEqualTo("unknown-variable");
            assertThat(answer.text("/errors/0/message")).contains("naam");
        }
        var blank = staff(ADMIN).put(ONE, """
            {"subject": " ", "text": "Dag", "html": "<p>Dag</p>"}\
            """, "If-Match", "\"0\"");
        assertThat(blank.status()).isEqualTo(400);
        assertThat(blank.text("/errors/0/field")).isEqualTo("subject");
        assertThat(templates.taken()).isEmpty();
    }

    @Test
    void a_preview_changes_nothing() {
        var answer = staff(ADMIN).post(ONE + "/preview", WORDS);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/subject")).isEqualTo("Uw factuur 2027-000017");
        assertThat(templates.taken()).isEmpty();
    }

    @Test
    void an_admin_goes_back_to_the_products_own_words() {
        staff(ADMIN).put(ONE, WORDS, "If-Match", "\"0\"");
        var answer = staff(ADMIN).post(ONE + "/restore", "{}", "If-Match", "\"1\"", "Idempotency-Key", newKey());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/words/subject")).isEqualTo("Factuur {{number}}");
        assertThat(templates.taken().getLast()).isEqualTo(new ResetMailTemplate(ID, 1L, "invoice", Language.DUTCH));
        assertThat(staff(ADMIN)
                        .post(ONE + "/restore", "{}", "If-Match", "\"2\"")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_mail_or_language_that_there_is_not_is_404() {
        for (var path : new String[] {PATH + "/nothing/nl", PATH + "/invoice/fr"}) {
            assertThat(staff(ADMIN).get(path).status()).isEqualTo(404);
            assertThat(staff(ADMIN).put(path, WORDS).status()).isEqualTo(404);
        }
    }

    @Test
    void who_changed_it_and_when_is_told() {
        var answer = staff(VIEWER).get(ONE + "/timeline");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/entries/0/sentence")).isEqualTo("De tekst is veranderd.");
    }
}
