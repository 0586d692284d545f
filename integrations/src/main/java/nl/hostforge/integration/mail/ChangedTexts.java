package nl.hostforge.integration.mail;

import java.util.Optional;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.mailtemplate.MailTemplateText;

/** What admins have mails say instead of the product's own words. */
interface ChangedTexts {
    /** @return empty where the product's own words are said */
    Optional<MailTemplateText> of(String name, Language language);
}
