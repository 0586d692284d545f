package nl.hostforge.api.admin.provider;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import nl.hostforge.api.admin.provider.ProviderBodies.ProviderRow;
import nl.hostforge.api.admin.provider.ProviderBodies.ProviderRows;
import nl.hostforge.api.messaging.Messages;
import nl.hostforge.messages.processing.ProcessingQuery.FindProviders;
import nl.hostforge.messages.processing.ProviderOverview;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How staff sees the providers. */
@RestController
@RequestMapping("/api/admin/providers")
@Tag(name = "What failed and what waits")
class ProviderReading {
    private final Messages messages;

    ProviderReading(Messages messages) {
        this.messages = messages;
    }

    @Operation(summary = "Every provider: whether it is called, and how much of its limits is used")
    @GetMapping
    ProviderRows providers() {
        List<ProviderOverview> all =
                messages.ask(new FindProviders(), ResponseTypes.multipleInstancesOf(ProviderOverview.class));
        return new ProviderRows(all.stream().map(ProviderRow::of).toList());
    }
}
