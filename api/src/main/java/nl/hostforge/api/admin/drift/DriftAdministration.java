package nl.hostforge.api.admin.drift;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import nl.hostforge.api.admin.drift.DriftBodies.DecisionReason;
import nl.hostforge.api.admin.drift.DriftBodies.FindingRows;
import nl.hostforge.api.admin.drift.DriftBodies.FindingWhole;
import nl.hostforge.api.auth.StaffCredentials;
import nl.hostforge.api.caller.CallNotes;
import nl.hostforge.api.consistency.ReadYourWrite;
import nl.hostforge.api.idempotency.RequiresIdempotencyKey;
import nl.hostforge.api.listing.Lists;
import nl.hostforge.api.messaging.Messages;
import nl.hostforge.api.problem.NotFound;
import nl.hostforge.messages.customer.Provider;
import nl.hostforge.messages.drift.DriftCommand;
import nl.hostforge.messages.drift.DriftCommand.AcceptDrift;
import nl.hostforge.messages.drift.DriftCommand.DismissDrift;
import nl.hostforge.messages.drift.DriftDetails;
import nl.hostforge.messages.drift.DriftFilter;
import nl.hostforge.messages.drift.DriftFindingId;
import nl.hostforge.messages.drift.DriftOverview;
import nl.hostforge.messages.drift.DriftQuery;
import nl.hostforge.messages.drift.DriftQuery.FindDrift;
import nl.hostforge.messages.drift.DriftQuery.FindDriftFinding;
import nl.hostforge.messages.drift.DriftState;
import nl.hostforge.messages.drift.DriftStep;
import nl.hostforge.messages.service.ServiceKind;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How staff sees where a provider differs from the log, and admins accept what is proposed, or dismiss it. */
@RestController
@RequestMapping("/api/admin/drift")
@Tag(name = "Drift")
class DriftAdministration {
    private final Messages messages;
    private final Lists lists;
    private final StaffCredentials staff;
    private final ReadYourWrite writes;
    private final CallNotes notes;

    DriftAdministration(Messages messages, Lists lists, StaffCredentials staff, ReadYourWrite writes, CallNotes notes) {
        this.messages = messages;
        this.lists = lists;
        this.staff = staff;
        this.writes = writes;
        this.notes = notes;
    }

    @Operation(summary = "Differences between the providers and the log, a page at a time, found last first")
    @GetMapping
    FindingRows page(
            @RequestParam(required = false) Provider provider,
            @RequestParam(required = false) ServiceKind kind,
            @RequestParam(required = false) DriftState state,
            @Parameter(
                            description =
                                    "Only those that somebody still has to do something about, or only the closed ones")
                    @RequestParam(required = false)
                    Boolean open,
            @Parameter(description = "The page before's nextCursor") @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = Lists.USUAL_PAGE) @Min(1) @Max(Lists.LONGEST_PAGE) int limit) {
        var question = new FindDrift(new DriftFilter(provider, kind, state, open), cursor, limit);
        return FindingRows.of(lists.page(question, DriftOverview.class));
    }

    @Operation(summary = "One difference, with what happened to it")
    @GetMapping("/{id}")
    FindingWhole one(@PathVariable DriftFindingId id) {
        var details = messages.ask(new FindDriftFinding(id), ResponseTypes.optionalInstanceOf(DriftDetails.class))
                .orElseThrow(() -> new NotFound("finding"));
        return FindingWhole.of(details, staff.namesIn(details.history(), DriftStep::actorKind, DriftStep::actorId));
    }

    @Operation(summary = "Have what is proposed carried out; once, however often it is asked for")
    @PostMapping("/{id}/accept")
    @RequiresIdempotencyKey
    ResponseEntity<FindingWhole> accept(@PathVariable DriftFindingId id, @Valid @RequestBody DecisionReason body) {
        return decide(new AcceptDrift(id), body);
    }

    @Operation(summary = "Leave it as it is")
    @PostMapping("/{id}/dismiss")
    @RequiresIdempotencyKey
    ResponseEntity<FindingWhole> dismiss(@PathVariable DriftFindingId id, @Valid @RequestBody DecisionReason body) {
        return decide(new DismissDrift(id), body);
    }

    private ResponseEntity<FindingWhole> decide(DriftCommand command, DecisionReason body) {
        notes.because(body.reason());
        messages.send(command);
        var answer = ResponseEntity.ok();
        if (!writes.isVisible(DriftQuery.READ_MODEL, command.findingId()))
            answer.header(ReadYourWrite.HEADER, ReadYourWrite.BEHIND);
        return answer.body(one(command.findingId()));
    }
}
