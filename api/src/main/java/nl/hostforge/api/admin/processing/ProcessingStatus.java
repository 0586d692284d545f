package nl.hostforge.api.admin.processing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import nl.hostforge.api.admin.processing.ProcessingBodies.JobRows;
import nl.hostforge.api.admin.processing.ProcessingBodies.ProcessorRow;
import nl.hostforge.api.admin.processing.ProcessingBodies.ProcessorRows;
import nl.hostforge.api.admin.processing.ProcessingBodies.TroubleCounts;
import nl.hostforge.api.listing.Lists;
import nl.hostforge.api.messaging.Messages;
import nl.hostforge.messages.processing.JobOverview;
import nl.hostforge.messages.processing.JobState;
import nl.hostforge.messages.processing.ProcessingQuery.CountTrouble;
import nl.hostforge.messages.processing.ProcessingQuery.FindJobs;
import nl.hostforge.messages.processing.ProcessingQuery.FindProcessors;
import nl.hostforge.messages.processing.ProcessorOverview;
import nl.hostforge.messages.processing.Trouble;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How staff sees the work that is not finished, and how far each event processor has come. */
@RestController
@RequestMapping("/api/admin")
@Tag(name = "What failed and what waits")
class ProcessingStatus {
    private final Messages messages;
    private final Lists lists;

    ProcessingStatus(Messages messages, Lists lists) {
        this.messages = messages;
        this.lists = lists;
    }

    @Operation(summary = "Durable jobs that are not finished, a page at a time, due first first")
    @GetMapping("/jobs")
    JobRows jobs(
            @RequestParam(required = false) JobState state,
            @Parameter(description = "The page before's nextCursor") @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = Lists.USUAL_PAGE) @Min(1) @Max(Lists.LONGEST_PAGE) int limit) {
        return JobRows.of(lists.page(new FindJobs(state, cursor, limit), JobOverview.class));
    }

    @Operation(summary = "Every event processor and how far it has come")
    @GetMapping("/processors")
    ProcessorRows processors() {
        List<ProcessorOverview> all =
                messages.ask(new FindProcessors(), ResponseTypes.multipleInstancesOf(ProcessorOverview.class));
        return new ProcessorRows(all.stream().map(ProcessorRow::of).toList());
    }

    @Operation(summary = "How much failed and how much waits")
    @GetMapping("/trouble")
    TroubleCounts trouble() {
        Trouble trouble = messages.ask(new CountTrouble(), ResponseTypes.instanceOf(Trouble.class));
        return TroubleCounts.of(trouble);
    }
}
