package nl.hostforge.integration.mail;

import java.util.Optional;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.mailtemplate.ChangedTemplate;
import nl.hostforge.messages.mailtemplate.MailTemplateId;
import nl.hostforge.messages.mailtemplate.MailTemplateQuery.FindChangedTemplate;
import nl.hostforge.messages.mailtemplate.MailTemplateText;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

@Component
class TextsInTheLog implements ChangedTexts {
    private final QueryGateway queries;

    TextsInTheLog(QueryGateway queries) {
        this.queries = queries;
    }

    @Override
    public Optional<MailTemplateText> of(String name, Language language) {
        return Optional.ofNullable(find(name, language).text());
    }

    ChangedTemplate find(String name, Language language) {
        return queries.query(new FindChangedTemplate(MailTemplateId.of(name, language)), ChangedTemplate.class)
                .join();
    }
}
