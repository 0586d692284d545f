package nl.hostforge.api.admin.processing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import nl.hostforge.api.admin.processing.ProcessingBodies.DecisionRow;
import nl.hostforge.api.admin.processing.ProcessingBodies.DecisionRows;
import nl.hostforge.api.auth.StaffCredentials;
import nl.hostforge.api.listing.Lists;
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
        var nameOf = staff.namesIn(page.items(), DeadLetterDecision::actorKind, DeadLetterDecision::actorId);
        var rows = page.items().stream()
                .map(decision -> DecisionRow.of(decision, nameOf.apply(decision)))
                .toList();
        return new DecisionRows(rows, page.nextCursor());
    }
}
