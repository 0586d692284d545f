package nl.hostforge.integration.mail;

import java.util.List;
import java.util.Optional;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.mailtemplate.ChangedTemplate;
import nl.hostforge.messages.mailtemplate.MailPreview;
import nl.hostforge.messages.mailtemplate.MailTemplateDetails;
import nl.hostforge.messages.mailtemplate.MailTemplateOverview;
import nl.hostforge.messages.mailtemplate.MailTemplateQuery.FindMailTemplate;
import nl.hostforge.messages.mailtemplate.MailTemplateQuery.FindMailTemplates;
import nl.hostforge.messages.mailtemplate.MailTemplateQuery.PreviewMailTemplate;
import nl.hostforge.messages.mailtemplate.MailTemplateText;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Tells which mails there are, what they say, and what they would look like. */
@Component
class MailTemplateAnswers {
    private final TextsInTheLog changed;

    MailTemplateAnswers(TextsInTheLog changed) {
        this.changed = changed;
    }

    @QueryHandler
    List<MailTemplateOverview> answer(FindMailTemplates query) {
        return Mails.names().stream()
                .flatMap(name -> List.of(Language.values()).stream()
                        .map(language -> overview(name, language, changed.find(name, language))))
                .toList();
    }

    @QueryHandler
    Optional<MailTemplateDetails> answer(FindMailTemplate query) {
        if (!Mails.exists(query.name())) return Optional.empty();
        var now = changed.find(query.name(), query.language());
        return Optional.of(new MailTemplateDetails(
                overview(query.name(), query.language(), now),
                text(query.name(), query.language(), now),
                StandardTexts.of(query.name(), query.language()),
                Mails.variables(query.name()),
                now.changes()));
    }

    @QueryHandler
    Optional<MailPreview> answer(PreviewMailTemplate query) {
        if (!Mails.exists(query.name())) return Optional.empty();
        var faults = TemplateCheck.faults(query.name(), query.language(), query.text());
        return Optional.of(new MailPreview(
                faults.isEmpty()
                        ? Filling.fill(query.text(), query.language(), Mails.full(query.name(), query.language()))
                        : null,
                faults));
    }

    private static MailTemplateOverview overview(String name, Language language, ChangedTemplate now) {
        return new MailTemplateOverview(
                name, language, text(name, language, now).subject(), now.text() != null, now.changedAt());
    }

    private static MailTemplateText text(String name, Language language, ChangedTemplate now) {
        return now.text() == null ? StandardTexts.of(name, language) : now.text();
    }
}
