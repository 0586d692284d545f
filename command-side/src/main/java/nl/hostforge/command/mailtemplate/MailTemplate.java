package nl.hostforge.command.mailtemplate;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import nl.hostforge.messages.mailtemplate.MailTemplateCommand.ChangeMailTemplate;
import nl.hostforge.messages.mailtemplate.MailTemplateCommand.ResetMailTemplate;
import nl.hostforge.messages.mailtemplate.MailTemplateEvent.MailTemplateChanged;
import nl.hostforge.messages.mailtemplate.MailTemplateEvent.MailTemplateReset;
import nl.hostforge.messages.mailtemplate.MailTemplateId;
import nl.hostforge.messages.mailtemplate.MailTemplateText;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** What one mail says in one language. Until somebody changes it, and after it is restored, the product's own words. */
@Aggregate
class MailTemplate {
    @AggregateIdentifier
    private MailTemplateId id;

    /** Null for the product's own words. */
    private MailTemplateText text;

    private long changes;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ChangeMailTemplate command) {
        if (command.text().equals(text)) return;
        refuseStale(command.expectedChanges());
        apply(new MailTemplateChanged(command.templateId(), command.name(), command.language(), command.text()));
    }

    @CommandHandler
    void decide(ResetMailTemplate command) {
        if (text == null) return;
        refuseStale(command.expectedChanges());
        apply(new MailTemplateReset(command.templateId(), command.name(), command.language()));
    }

    private void refuseStale(Long expected) {
        if (expected != null && expected != changes) throw new TemplateChangedMeanwhile();
    }

    @EventSourcingHandler
    void evolve(MailTemplateChanged event) {
        id = event.templateId();
        text = event.text();
        changes++;
    }

    @EventSourcingHandler
    void evolve(MailTemplateReset event) {
        text = null;
        changes++;
    }

    protected MailTemplate() {} // rebuilt from its events
}
