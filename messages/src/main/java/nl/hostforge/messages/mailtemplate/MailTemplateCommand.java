package nl.hostforge.messages.mailtemplate;

import nl.hostforge.messages.customer.Language;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked about the words of a mail. Whether they can be filled in is asked before, of who fills them in. */
public sealed interface MailTemplateCommand {
    MailTemplateId templateId();

    /**
     * Has the mail say this. What it says already changes nothing.
     *
     * @param templateId {@link MailTemplateId#of}
     * @param expectedChanges how often it was changed when its author looked; null for whatever it is. Refused where that
     *     is not so any more ({@code template-changed-meanwhile})
     */
    record ChangeMailTemplate(
            @TargetAggregateIdentifier MailTemplateId templateId,
            Long expectedChanges,
            String name,
            Language language,
            MailTemplateText text)
            implements MailTemplateCommand {}

    /**
     * Has a mail that was changed say what the product says of itself. Where it does, nothing changes.
     *
     * @param expectedChanges as with {@link ChangeMailTemplate}
     */
    record ResetMailTemplate(
            @TargetAggregateIdentifier MailTemplateId templateId, Long expectedChanges, String name, Language language)
            implements MailTemplateCommand {}
}
