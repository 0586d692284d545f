package nl.hostforge.query.timeline;

import nl.hostforge.messages.mailtemplate.MailTemplateEvent;
import nl.hostforge.messages.mailtemplate.MailTemplateQuery.FindMailTemplateTimeline;
import nl.hostforge.messages.mailtemplate.MailTemplateTimeline;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** What happened to the words of a mail. */
@Component
class MailTemplateTimelines {
    private final Histories histories;

    MailTemplateTimelines(Histories histories) {
        this.histories = histories;
    }

    @QueryHandler
    MailTemplateTimeline answer(FindMailTemplateTimeline query) {
        var fold = new MailTemplateFold(Wording.in(query.wordsIn()));
        return new MailTemplateTimeline(
                query.templateId(), histories.of(query.templateId(), MailTemplateEvent.class, fold));
    }
}
