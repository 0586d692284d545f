package nl.hostforge.command.mailtemplate;

import static nl.hostforge.command.Outcome.refused;
import static nl.hostforge.command.Outcome.unchanged;

import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.mailtemplate.MailTemplateCommand.ChangeMailTemplate;
import nl.hostforge.messages.mailtemplate.MailTemplateCommand.ResetMailTemplate;
import nl.hostforge.messages.mailtemplate.MailTemplateEvent;
import nl.hostforge.messages.mailtemplate.MailTemplateEvent.MailTemplateChanged;
import nl.hostforge.messages.mailtemplate.MailTemplateEvent.MailTemplateReset;
import nl.hostforge.messages.mailtemplate.MailTemplateId;
import nl.hostforge.messages.mailtemplate.MailTemplateText;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class MailTemplateTest {
    private static final MailTemplateId ID = MailTemplateId.of("invoice", Language.DUTCH);
    private static final MailTemplateText WARM = new MailTemplateText("Uw factuur", "Dag {{name}}", "<p>Dag</p>");
    private static final MailTemplateText COLD = new MailTemplateText("Factuur", "{{name}}", "<p></p>");
    private static final MailTemplateReset RESET = new MailTemplateReset(ID, "invoice", Language.DUTCH);

    @Test
    void a_mail_says_what_it_was_told_to() {
        after().when(change(0L, WARM)).expectEvents(changed(WARM));
        after(changed(WARM)).when(change(1L, COLD)).expectEvents(changed(COLD));
    }

    @Test
    void the_same_words_again_change_nothing() {
        unchanged(after(changed(WARM)).when(change(0L, WARM)));
    }

    @Test
    void it_goes_back_to_the_products_own_words() {
        after(changed(WARM)).when(reset(1L)).expectEvents(RESET);
        after(changed(WARM), RESET).when(change(2L, WARM)).expectEvents(changed(WARM));
        unchanged(after(changed(WARM), RESET).when(reset(1L)));
    }

    @Test
    void what_somebody_else_wrote_meanwhile_is_not_lost() {
        refused(after(changed(WARM)).when(change(0L, COLD)), "template-changed-meanwhile");
        refused(after(changed(WARM), changed(COLD)).when(reset(1L)), "template-changed-meanwhile");
        after(changed(WARM)).when(change(null, COLD)).expectEvents(changed(COLD));
    }

    private static TestExecutor<MailTemplate> after(MailTemplateEvent... events) {
        return new AggregateTestFixture<>(MailTemplate.class).given((Object[]) events);
    }

    private static ChangeMailTemplate change(Long expected, MailTemplateText text) {
        return new ChangeMailTemplate(ID, expected, "invoice", Language.DUTCH, text);
    }

    private static ResetMailTemplate reset(Long expected) {
        return new ResetMailTemplate(ID, expected, "invoice", Language.DUTCH);
    }

    private static MailTemplateChanged changed(MailTemplateText text) {
        return new MailTemplateChanged(ID, "invoice", Language.DUTCH, text);
    }
}
