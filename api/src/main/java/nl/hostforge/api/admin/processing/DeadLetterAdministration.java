package nl.hostforge.api.admin.processing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import nl.hostforge.api.admin.processing.ProcessingBodies.DeadLetterRow;
import nl.hostforge.api.admin.processing.ProcessingBodies.DeadLetterRows;
import nl.hostforge.api.admin.processing.ProcessingBodies.DiscardReason;
import nl.hostforge.api.admin.processing.ProcessingBodies.RetryResult;
import nl.hostforge.api.caller.CallNotes;
import nl.hostforge.api.caller.Reason;
import nl.hostforge.api.consistency.ReadYourWrite;
import nl.hostforge.api.idempotency.RequiresIdempotencyKey;
import nl.hostforge.api.listing.Lists;
import nl.hostforge.api.messaging.Messages;
import nl.hostforge.api.problem.NotFound;
import nl.hostforge.messages.processing.DeadLetterCommand.DiscardDeadLetter;
import nl.hostforge.messages.processing.DeadLetterCommand.HandleAgain;
import nl.hostforge.messages.processing.DeadLetterCommand.RetryDeadLetter;
import nl.hostforge.messages.processing.DeadLetterId;
import nl.hostforge.messages.processing.DeadLetterOverview;
import nl.hostforge.messages.processing.Handled;
import nl.hostforge.messages.processing.ProcessingQuery.FindDeadLetter;
import nl.hostforge.messages.processing.ProcessingQuery.FindDeadLetters;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How staff sees what could not be handled, and admins have it handled again or discard it. */
@RestController
@RequestMapping("/api/admin/dead-letters")
@Tag(name = "What failed and what waits")
class DeadLetterAdministration {
    private final Messages messages;
    private final Lists lists;
    private final ReadYourWrite writes;
    private final CallNotes notes;

    DeadLetterAdministration(Messages messages, Lists lists, ReadYourWrite writes, CallNotes notes) {
        this.messages = messages;
        this.lists = lists;
        this.writes = writes;
        this.notes = notes;
    }

    @Operation(summary = "Events that could not be handled, a page at a time, parked last first")
    @GetMapping
    DeadLetterRows page(
            @Parameter(description = "Only those of this processor") @RequestParam(required = false) @Size(max = 128)
                    String processor,
            @Parameter(description = "Whether events that only wait behind another are listed too")
                    @RequestParam(defaultValue = "false")
                    boolean waiting,
            @Parameter(description = "The page before's nextCursor") @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = Lists.USUAL_PAGE) @Min(1) @Max(Lists.LONGEST_PAGE) int limit) {
        var question = new FindDeadLetters(processor, waiting, cursor, limit);
        return DeadLetterRows.of(lists.page(question, DeadLetterOverview.class));
    }

    @Operation(summary = "One event that could not be handled")
    @GetMapping("/{id}")
    DeadLetterRow one(@PathVariable DeadLetterId id) {
        return DeadLetterRow.of(find(id).orElseThrow(DeadLetterAdministration::unknown));
    }

    @Operation(summary = "Handle the event again, and after it all that wait behind it")
    @PostMapping("/{id}/retry")
    @RequiresIdempotencyKey
    RetryResult retry(@PathVariable DeadLetterId id, @Valid @RequestBody(required = false) Reason body) {
        notes.because(Reason.of(body));
        var letter = find(id).orElseThrow(DeadLetterAdministration::unknown);
        if (!letter.here()) throw new ProcessorNotHere(letter.parked().processor());
        messages.send(new RetryDeadLetter(id, letter.parked()));
        Handled handled = messages.send(new HandleAgain(id));
        if (find(id).isPresent() && handled.failed() != null) throw new FailedAgain(DeadLetterRow.of(handled.failed()));
        return RetryResult.of(handled);
    }

    @Operation(summary = "Decide that the event is never handled; what waits behind it can then be tried")
    @PostMapping("/{id}/discard")
    @RequiresIdempotencyKey
    ResponseEntity<Void> discard(@PathVariable DeadLetterId id, @Valid @RequestBody DiscardReason body) {
        notes.because(body.reason());
        var parked = find(id).map(DeadLetterOverview::parked).orElse(null);
        messages.send(new DiscardDeadLetter(id, parked));
        var answer = ResponseEntity.noContent();
        if (!isGone(id)) answer.header(ReadYourWrite.HEADER, ReadYourWrite.BEHIND);
        return answer.build();
    }

    private boolean isGone(DeadLetterId id) {
        return writes.whenVisible(() -> find(id).isPresent() ? Optional.empty() : Optional.of(id))
                .isPresent();
    }

    private Optional<DeadLetterOverview> find(DeadLetterId id) {
        return messages.ask(new FindDeadLetter(id), ResponseTypes.optionalInstanceOf(DeadLetterOverview.class));
    }

    private static NotFound unknown() {
        return new NotFound("dead letter");
    }
}
