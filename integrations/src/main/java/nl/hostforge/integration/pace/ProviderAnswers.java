package nl.hostforge.integration.pace;

import java.util.List;
import nl.hostforge.messages.processing.ProcessingQuery.FindProviders;
import nl.hostforge.messages.processing.ProviderOverview;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers how the providers are doing. */
@Component
class ProviderAnswers {
    private final ProviderOverviews providers;

    ProviderAnswers(ProviderOverviews providers) {
        this.providers = providers;
    }

    @QueryHandler
    List<ProviderOverview> answer(FindProviders query) {
        return providers.all();
    }
}
