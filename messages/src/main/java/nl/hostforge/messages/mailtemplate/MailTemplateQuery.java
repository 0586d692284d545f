package nl.hostforge.messages.mailtemplate;

import nl.hostforge.messages.customer.Language;

/** What can be asked about the words of mails. */
public sealed interface MailTemplateQuery {
    /** How the words were changed: a {@link ChangedTemplate}, read from the log. */
    record FindChangedTemplate(MailTemplateId templateId) implements MailTemplateQuery {}

    /** All mails in all languages: a list of {@link MailTemplateOverview}. */
    record FindMailTemplates() implements MailTemplateQuery {}

    /** The words of one mail in one language: an {@code Optional<MailTemplateDetails>}. */
    record FindMailTemplate(String name, Language language) implements MailTemplateQuery {}

    /**
     * What a mail would look like: an {@code Optional<MailPreview>}, filled with made-up data, or the reasons why it cannot
     * be filled in; empty where there is no such mail.
     */
    record PreviewMailTemplate(String name, Language language, MailTemplateText text) implements MailTemplateQuery {}

    /**
     * Who changed the words, when and why: a {@link MailTemplateTimeline}, empty if nobody did.
     *
     * @param wordsIn language of its sentences
     */
    record FindMailTemplateTimeline(MailTemplateId templateId, Language wordsIn) implements MailTemplateQuery {}
}
