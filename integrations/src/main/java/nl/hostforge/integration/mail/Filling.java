package nl.hostforge.integration.mail;

import com.samskivert.mustache.Mustache;
import java.util.HashMap;
import java.util.Map;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.mailtemplate.MailTemplateText;

/**
 * Fills in what mails say, in Mustache, which has no logic: whatever is filled in is escaped in HTML, and a name that nobody
 * fills in fails.
 */
final class Filling {
    static final Mustache.Compiler TEXT =
            Mustache.compiler().emptyStringIsFalse(true).escapeHTML(false);
    static final Mustache.Compiler HTML =
            Mustache.compiler().emptyStringIsFalse(true).escapeHTML(true);

    private Filling() {}

    /**
     * @return the mail as it is sent, its HTML in the frame of all mails
     * @throws com.samskivert.mustache.MustacheException if it cannot be filled in
     */
    static MailTemplateText fill(MailTemplateText text, Language language, Map<String, Object> model) {
        var subject = TEXT.compile(text.subject())
                .execute(model)
                .replaceAll("\\R", " ")
                .strip();
        var body = TEXT.compile(text.text()).execute(model).strip() + "\n";
        var page = new HashMap<String, Object>();
        page.put("language", Wording.locale(language).getLanguage());
        page.put("subject", subject);
        page.put("body", HTML.compile(text.html()).execute(model));
        return new MailTemplateText(
                subject, body, HTML.compile(StandardTexts.layout()).execute(page));
    }
}
