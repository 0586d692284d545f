package nl.hostforge.messages.mailtemplate;

import java.time.Instant;
import nl.hostforge.messages.customer.Language;

/**
 * The words of one mail in one language, as one row of a list.
 *
 * @param name which mail, in kebab case
 * @param subject as it stands, unfilled
 * @param changed whether somebody changed it
 * @param changedAt when it was changed or restored last; null if never
 */
public record MailTemplateOverview(
        String name, Language language, String subject, boolean changed, Instant changedAt) {}
