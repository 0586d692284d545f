package nl.hostforge.api.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.log.ActorKind;
import nl.hostforge.messages.mailtemplate.MailPreview;
import nl.hostforge.messages.mailtemplate.MailPreview.Fault;
import nl.hostforge.messages.mailtemplate.MailTemplateCommand;
import nl.hostforge.messages.mailtemplate.MailTemplateCommand.ChangeMailTemplate;
import nl.hostforge.messages.mailtemplate.MailTemplateCommand.ResetMailTemplate;
import nl.hostforge.messages.mailtemplate.MailTemplateDetails;
import nl.hostforge.messages.mailtemplate.MailTemplateOverview;
import nl.hostforge.messages.mailtemplate.MailTemplateQuery.FindMailTemplate;
import nl.hostforge.messages.mailtemplate.MailTemplateQuery.FindMailTemplateTimeline;
import nl.hostforge.messages.mailtemplate.MailTemplateQuery.FindMailTemplates;
import nl.hostforge.messages.mailtemplate.MailTemplateQuery.PreviewMailTemplate;
import nl.hostforge.messages.mailtemplate.MailTemplateText;
import nl.hostforge.messages.mailtemplate.MailTemplateTimeline;
import nl.hostforge.messages.readmodel.TimelineEntry;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.queryhandling.QueryHandler;

/** One mail, {@code invoice} in Dutch, whose words are remembered. {@code {{naam}}} is unknown to it. */
public class SmallMailTemplates implements SmallPart {
    public static final MailTemplateText OWN = new MailTemplateText("Factuur {{number}}", "Dag {{name}}", "<p>Dag</p>");
    private static final Instant AT = Instant.parse("2026-11-23T11:00:00Z");

    private final List<MailTemplateCommand> taken = new ArrayList<>();
    private MailTemplateText text;

    @Override
    public synchronized void reset() {
        taken.clear();
        text = null;
    }

    /** @return all commands that came in */
    public synchronized List<MailTemplateCommand> taken() {
        return List.copyOf(taken);
    }

    @CommandHandler
    synchronized void on(ChangeMailTemplate command) {
        taken.add(command);
        text = command.text();
    }

    @CommandHandler
    synchronized void on(ResetMailTemplate command) {
        taken.add(command);
        text = null;
    }

    @QueryHandler
    synchronized List<MailTemplateOverview> answer(FindMailTemplates query) {
        return List.of(overview());
    }

    @QueryHandler
    synchronized Optional<MailTemplateDetails> answer(FindMailTemplate query) {
        if (!query.name().equals("invoice") || query.language() != Language.DUTCH) return Optional.empty();
        return Optional.of(new MailTemplateDetails(
                overview(), text == null ? OWN : text, OWN, List.of("name", "number"), taken.size()));
    }

    @QueryHandler
    synchronized Optional<MailPreview> answer(PreviewMailTemplate query) {
        if (!query.name().equals("invoice")) return Optional.empty();
        if (query.text().html().contains("{{naam}}"))
            return Optional.of(new MailPreview(null, List.of(new Fault("html", "unknown-variable", "naam"))));
        var given = query.text();
        return Optional.of(new MailPreview(
                new MailTemplateText(given.subject().replace("{{number}}", "2027-000017"), given.text(), given.html()),
                List.of()));
    }

    @QueryHandler
    synchronized MailTemplateTimeline answer(FindMailTemplateTimeline query) {
        var entry = new TimelineEntry(
                0,
                AT,
                ActorKind.SYSTEM,
                null,
                "mailtemplate.MailTemplateChanged",
                null,
                Map.of(),
                List.of(),
                "De tekst is veranderd.");
        return new MailTemplateTimeline(query.templateId(), List.of(entry));
    }

    private MailTemplateOverview overview() {
        return new MailTemplateOverview(
                "invoice",
                Language.DUTCH,
                (text == null ? OWN : text).subject(),
                text != null,
                taken.isEmpty() ? null : AT);
    }
}
