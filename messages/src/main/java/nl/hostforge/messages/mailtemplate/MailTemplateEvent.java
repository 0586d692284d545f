package nl.hostforge.messages.mailtemplate;

import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.log.StoredAs;
import org.axonframework.serialization.Revision;

/** What can happen to the words of a mail. Nothing personal: what is filled in stands nowhere. */
public sealed interface MailTemplateEvent {
    MailTemplateId templateId();

    /**
     * From now on the mail says something else.
     *
     * @param name which mail, in kebab case
     */
    @StoredAs("mailtemplate.MailTemplateChanged")
    @Revision("1")
    record MailTemplateChanged(MailTemplateId templateId, String name, Language language, MailTemplateText text)
            implements MailTemplateEvent {}

    /**
     * From now on the mail says what the product says of itself, whatever that is in each release.
     *
     * @param name which mail, in kebab case
     */
    @StoredAs("mailtemplate.MailTemplateReset")
    @Revision("1")
    record MailTemplateReset(MailTemplateId templateId, String name, Language language) implements MailTemplateEvent {}
}
