package nl.hostforge.integration.mail;

import com.samskivert.mustache.MustacheException;
import java.util.List;
import java.util.Map;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.mailtemplate.MailTemplateText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes letters of what mails say: the words that admins gave them, or else the product's own. Words that were fit once and
 * cannot be filled in any more, as after a release that knows less, hold no mail up: the product's own are said instead.
 */
@Component
class Templates {
    private static final Logger LOG = LoggerFactory.getLogger(Templates.class);

    private final ChangedTexts changed;

    Templates(ChangedTexts changed) {
        this.changed = changed;
    }

    Letter letter(String name, Language language, List<String> to, Map<String, Object> model) {
        var filled = changed.of(name, language)
                .map(text -> fillOrOwn(text, name, language, model))
                .orElseGet(() -> own(name, language, model));
        return new Letter(to, filled.subject(), filled.text(), filled.html());
    }

    private static MailTemplateText fillOrOwn(
            MailTemplateText text, String name, Language language, Map<String, Object> model) {
        try {
            return Filling.fill(text, language, model);
        } catch (MustacheException unfit) {
            LOG.warn("the words that {} was given in {} cannot be filled in: its own are said", name, language);
            return own(name, language, model);
        }
    }

    private static MailTemplateText own(String name, Language language, Map<String, Object> model) {
        return Filling.fill(StandardTexts.of(name, language), language, model);
    }
}
