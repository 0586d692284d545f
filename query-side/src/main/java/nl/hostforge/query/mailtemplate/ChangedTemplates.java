package nl.hostforge.query.mailtemplate;

import java.time.Instant;
import nl.hostforge.messages.mailtemplate.ChangedTemplate;
import nl.hostforge.messages.mailtemplate.MailTemplateEvent.MailTemplateChanged;
import nl.hostforge.messages.mailtemplate.MailTemplateQuery.FindChangedTemplate;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Folds a template's stream, which is as long as people had patience, so that the next mail says what was just written. */
@Component
class ChangedTemplates {
    private final EventStore log;

    ChangedTemplates(EventStore log) {
        this.log = log;
    }

    @QueryHandler
    ChangedTemplate answer(FindChangedTemplate query) {
        // from the first event, since a snapshot would hide those before it
        return log.readEvents(query.templateId().toString(), 0)
                .asStream()
                .reduce(new ChangedTemplate(null, 0, null), ChangedTemplates::after, (earlier, later) -> later);
    }

    private static ChangedTemplate after(ChangedTemplate before, DomainEventMessage<?> event) {
        Instant at = event.getTimestamp();
        var text = event.getPayload() instanceof MailTemplateChanged changed ? changed.text() : null;
        return new ChangedTemplate(text, before.changes() + 1, at);
    }
}
