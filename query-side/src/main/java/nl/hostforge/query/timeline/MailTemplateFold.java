package nl.hostforge.query.timeline;

import java.time.Instant;
import nl.hostforge.messages.mailtemplate.MailTemplateEvent;
import nl.hostforge.messages.mailtemplate.MailTemplateEvent.MailTemplateChanged;
import nl.hostforge.messages.mailtemplate.MailTemplateEvent.MailTemplateReset;

/** Tells how the words of a mail were changed, one change after the other. */
final class MailTemplateFold implements Fold<MailTemplateEvent> {
    private final Wording wording;

    MailTemplateFold(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Told tell(MailTemplateEvent event, Instant at) {
        var telling = new Telling(wording);
        switch (event) {
            case MailTemplateChanged it ->
                telling.fact("subject", it.text().subject())
                        .fact("text", it.text().text())
                        .fact("html", it.text().html());
            case MailTemplateReset _ -> {}
        }
        return telling.of(event.getClass());
    }
}
