package nl.hostforge.api.admin.log;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.Optional;
import nl.hostforge.api.admin.log.LogBodies.AggregateState;
import nl.hostforge.api.admin.log.LogBodies.StreamEvents;
import nl.hostforge.api.auth.AccessJournal;
import nl.hostforge.api.auth.AccessKind;
import nl.hostforge.api.messaging.Messages;
import nl.hostforge.api.problem.NotFound;
import nl.hostforge.api.security.StaffPrincipal;
import nl.hostforge.api.timeline.Difference;
import nl.hostforge.api.timeline.Moments;
import nl.hostforge.messages.log.LogQuery.FindStreamEvents;
import nl.hostforge.messages.log.LogQuery.FindStreamState;
import nl.hostforge.messages.log.StreamPart;
import nl.hostforge.messages.log.StreamState;
import nl.hostforge.messages.readmodel.Moment;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How admins look into any stream of the log. A stream's name may hold slashes, so it is a parameter. */
@RestController
@RequestMapping("/api/admin/log")
@Tag(name = "Log")
class LogReading {
    private static final String STREAM = "An aggregate's id as it stands in the log";
    private static final int LONGEST_PART = 200;

    private final Messages messages;
    private final AccessJournal journal;
    private final Difference.Comparison comparison;

    LogReading(Messages messages, AccessJournal journal, Difference.Comparison comparison) {
        this.messages = messages;
        this.journal = journal;
        this.comparison = comparison;
    }

    @Operation(summary = "What happened in a stream, oldest first; what was erased since is gone")
    @GetMapping("/events")
    StreamEvents events(
            @Parameter(description = STREAM, example = "tld-price-list") @RequestParam String stream,
            @Parameter(description = "Number of the first event") @RequestParam(defaultValue = "0") @Min(0) long from,
            @RequestParam(defaultValue = "50") @Min(1) @Max(LONGEST_PART) int limit,
            @AuthenticationPrincipal StaffPrincipal staff,
            HttpServletRequest request) {
        journal.record(AccessKind.READ_THE_LOG, staff.staffMember(), request);
        return messages.ask(
                        new FindStreamEvents(stream, from, limit), ResponseTypes.optionalInstanceOf(StreamPart.class))
                .map(StreamEvents::of)
                .orElseThrow(() -> new NotFound("stream"));
    }

    @Operation(summary = "What a stream's aggregate decided by, after an event or at a time")
    @GetMapping("/state")
    AggregateState state(
            @Parameter(description = STREAM, example = "tld-price-list") @RequestParam String stream,
            @Parameter(description = "Number of the last event that counts, from 0; or a time")
                    @RequestParam(required = false)
                    Long event,
            @Parameter(description = "ISO 8601, with zone") @RequestParam(required = false) Instant at,
            @AuthenticationPrincipal StaffPrincipal staff,
            HttpServletRequest request) {
        journal.record(AccessKind.READ_THE_LOG, staff.staffMember(), request);
        return find(stream, Moments.of(event, at)).orElseThrow(() -> new NotFound("stream at that moment"));
    }

    @Operation(summary = "What changed in a stream's aggregate between two events")
    @GetMapping("/difference")
    Difference difference(
            @Parameter(description = STREAM, example = "tld-price-list") @RequestParam String stream,
            @RequestParam long from,
            @RequestParam long to,
            @AuthenticationPrincipal StaffPrincipal staff,
            HttpServletRequest request) {
        journal.record(AccessKind.READ_THE_LOG, staff.staffMember(), request);
        var after = find(stream, Moments.of(to, null)).orElseThrow(() -> new NotFound("stream at that moment"));
        var before = find(stream, Moments.of(from, null)).orElse(null);
        return comparison.between(before == null ? null : before.state(), after.state());
    }

    private Optional<AggregateState> find(String stream, Moment moment) {
        return messages.ask(new FindStreamState(stream, moment), ResponseTypes.optionalInstanceOf(StreamState.class))
                .map(AggregateState::of);
    }
}
