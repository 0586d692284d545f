package nl.hostforge.messages.mailtemplate;

import java.time.Instant;

/**
 * How the words of a mail were changed.
 *
 * @param text what it says; null for what the product says of itself
 * @param changes how often it was changed or restored
 * @param changedAt when that was last; null if never
 */
public record ChangedTemplate(MailTemplateText text, long changes, Instant changedAt) {}
