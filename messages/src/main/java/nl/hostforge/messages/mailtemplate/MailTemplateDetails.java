package nl.hostforge.messages.mailtemplate;

import java.util.List;

/**
 * The words of one mail in one language.
 *
 * @param text what it says now
 * @param standard what the product says of itself
 * @param variables what can be filled in, those of a part behind its name: {@code lines.text}
 * @param changes how often it was changed or restored
 */
public record MailTemplateDetails(
        MailTemplateOverview overview,
        MailTemplateText text,
        MailTemplateText standard,
        List<String> variables,
        long changes) {}
