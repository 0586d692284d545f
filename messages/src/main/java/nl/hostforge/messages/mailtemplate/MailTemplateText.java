package nl.hostforge.messages.mailtemplate;

/**
 * What a mail says, in Mustache: {@code {{name}}} stands for what is filled in, {@code {{#part}}…{{/part}}} for what is said
 * only where there is something, or once for each of several.
 *
 * @param subject one line
 * @param text the plain form
 * @param html the HTML form, which stands in the frame of all mails
 */
public record MailTemplateText(String subject, String text, String html) {}
