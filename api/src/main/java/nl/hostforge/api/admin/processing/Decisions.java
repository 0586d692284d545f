package nl.hostforge.api.admin.processing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.hostforge.api.admin.processing.ProcessingBodies.DecisionRow;
import nl.hostforge.api.admin.processing.ProcessingBodies.DecisionRows;
import nl.hostforge.api.auth.StaffCredentials;
import nl.hostforge.api.listing.Lists;
import nl.hostforge.messages.identity.StaffMemberId;
import nl.hostforge.messages.log.ActorKind;
import nl.hostforge.messages.processing.DeadLetterDecision;
import nl.hostforge.messages.processing.ProcessingQuery.FindDeadLetterDecisions;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who had which event handled again or discarded it, and why. */
@RestController
@RequestMapping("/api/admin/dead-letters/decisions")
@Tag(name = "What failed and what waits")
class Decisions {
    private final Lists lists;
    private final StaffCredentials staff;

    Decisions(Lists lists, StaffCredentials staff) {
        this.lists = lists;
        this.staff = staff;
    }

    @Operation(summary = "What was decided about events that could not be handled, a page at a time, the last first")
    @GetMapping
    DecisionRows page(
            @Parameter(description = "The page before's nextCursor") @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = Lists.USUAL_PAGE) @Min(1) @Max(Lists.LONGEST_PAGE) int limit) {
        var page = lists.page(new FindDeadLetterDecisions(cursor, limit), DeadLetterDecision.class);
        var names = namesOfStaff(page.items());
        var rows = page.items().stream()
                .map(decision -> DecisionRow.of(decision, nameOf(decision, names)))
                .toList();
        return new DecisionRows(rows, page.nextCursor());
    }

    private Map<StaffMemberId, String> namesOfStaff(List<DeadLetterDecision> decisions) {
        return staff.emailsOf(decisions.stream()
                .map(Decisions::staffMember)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    private static String nameOf(DeadLetterDecision decision, Map<StaffMemberId, String> names) {
        var member = staffMember(decision);
        return member == null ? null : names.get(member);
    }

    private static StaffMemberId staffMember(DeadLetterDecision decision) {
        return decision.actorKind() == ActorKind.STAFF && decision.actorId() != null
                ? StaffMemberId.of(decision.actorId())
                : null;
    }
}
