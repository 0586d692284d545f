package nl.hostforge.api.admin.drift;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import nl.hostforge.api.admin.drift.DriftBodies.CheckAsked;
import nl.hostforge.api.admin.drift.DriftBodies.CheckRow;
import nl.hostforge.api.admin.drift.DriftBodies.CheckRows;
import nl.hostforge.api.idempotency.RequiresIdempotencyKey;
import nl.hostforge.api.messaging.Messages;
import nl.hostforge.messages.customer.Provider;
import nl.hostforge.messages.drift.DriftCheckCommand.RequestDriftCheck;
import nl.hostforge.messages.drift.DriftCheckOverview;
import nl.hostforge.messages.drift.DriftCounts;
import nl.hostforge.messages.drift.DriftQuery.CountDrift;
import nl.hostforge.messages.drift.DriftQuery.FindDriftChecks;
import nl.hostforge.messages.identity.Ids;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How staff sees when the providers were compared with the log, and admins have it done now. */
@RestController
@RequestMapping("/api/admin/drift/checks")
@Tag(name = "Drift")
class DriftChecking {
    private final Messages messages;

    DriftChecking(Messages messages) {
        this.messages = messages;
    }

    @Operation(summary = "The last check of each provider, and how far it is")
    @GetMapping
    CheckRows all() {
        List<DriftCheckOverview> checks =
                messages.ask(new FindDriftChecks(), ResponseTypes.multipleInstancesOf(DriftCheckOverview.class));
        DriftCounts counts = messages.ask(new CountDrift(), ResponseTypes.instanceOf(DriftCounts.class));
        return new CheckRows(
                checks.stream().map(CheckRow::of).toList(),
                counts.open().values().stream().mapToLong(Long::longValue).sum());
    }

    @Operation(summary = "Compare a provider, or all, with the log now; a check that is under way goes on instead")
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @RequiresIdempotencyKey
    CheckRows begin(@Valid @RequestBody CheckAsked body) {
        var wanted = body.provider() == null ? List.of(Provider.values()) : List.of(body.provider());
        for (var provider : wanted) messages.send(new RequestDriftCheck(provider, Ids.next()));
        return all();
    }
}
