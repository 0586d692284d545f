package nl.hostforge.api.admin.dunning;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.LocalDate;
import nl.hostforge.api.admin.dunning.DunningBodies.CustomerDunning;
import nl.hostforge.api.admin.dunning.DunningBodies.DunnedCustomers;
import nl.hostforge.api.admin.dunning.DunningBodies.PreviewBody;
import nl.hostforge.api.listing.Lists;
import nl.hostforge.api.messaging.Messages;
import nl.hostforge.api.problem.InvalidRequest;
import nl.hostforge.messages.dunning.DunningFilter;
import nl.hostforge.messages.dunning.DunningOverview;
import nl.hostforge.messages.dunning.DunningPreview;
import nl.hostforge.messages.dunning.DunningQuery.FindDunnedCustomers;
import nl.hostforge.messages.dunning.DunningQuery.FindDunningPreview;
import nl.hostforge.messages.dunning.DunningSort;
import nl.hostforge.messages.dunning.DunningStage;
import nl.hostforge.messages.dunning.DunningStatus;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.subscription.BillingCycle;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How far dunning is with whom, and what a day's run would do; nothing is done by asking. */
@RestController
@RequestMapping("/api/admin/dunning")
@Tag(name = "Dunning")
class DunningReading {
    private final Messages messages;
    private final Lists lists;
    private final DunningDesk desk;
    private final Clock clock;

    DunningReading(Messages messages, Lists lists, DunningDesk desk, Clock clock) {
        this.messages = messages;
        this.lists = lists;
        this.desk = desk;
        this.clock = clock;
    }

    @Operation(summary = "Customers with whose dunning something happened, a page at a time")
    @GetMapping
    DunnedCustomers page(
            @RequestParam(required = false) DunningStatus status,
            @Parameter(description = "Only those whose last stage was this one") @RequestParam(required = false)
                    DunningStage stage,
            @Parameter(description = "Only those with, or without, a promise to pay") @RequestParam(required = false)
                    Boolean promised,
            @Parameter(description = "Only those that are not, or are, dunned") @RequestParam(required = false)
                    Boolean excluded,
            @RequestParam(defaultValue = "LATEST_CHANGE_FIRST") DunningSort sort,
            @Parameter(description = "The page before's nextCursor") @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = Lists.USUAL_PAGE) @Min(1) @Max(Lists.LONGEST_PAGE) int limit) {
        var filter = new DunningFilter(status, stage, promised, excluded);
        var today = BillingCycle.dayOf(clock.instant());
        return DunnedCustomers.of(
                lists.page(new FindDunnedCustomers(filter, sort, today, cursor, limit), DunningOverview.class));
    }

    @Operation(summary = "How the dunning of a customer stands")
    @GetMapping("/customers/{id}")
    CustomerDunning one(@PathVariable CustomerId id) {
        desk.existing(id);
        return desk.shown(id);
    }

    @Operation(
            summary = "What the dunning run of a day would do, per customer",
            description = "For today: what is due and not done yet. For a later day: what comes on it, the days before"
                    + " having gone as foreseen and nothing having been paid. Nothing is done. Empty where the"
                    + " bookkeeping duns.")
    @GetMapping("/preview")
    PreviewBody preview(
            @Parameter(description = "From today to a year ahead", example = "2026-12-01") @RequestParam LocalDate date,
            @Parameter(description = "The page before's nextCursor", schema = @Schema(type = "string", format = "uuid"))
                    @RequestParam(required = false)
                    CustomerId cursor,
            @RequestParam(defaultValue = Lists.USUAL_PAGE) @Min(1) @Max(Lists.LONGEST_PAGE) int limit) {
        var today = BillingCycle.dayOf(clock.instant());
        if (date.isBefore(today)) throw new InvalidRequest("date", "date-in-past", "That day's run has been.");
        if (date.isAfter(today.plusYears(1))) throw new InvalidRequest("date", "date-too-far", "A year ahead at most.");
        return PreviewBody.of(
                date,
                messages.ask(
                        new FindDunningPreview(date, today, cursor, limit),
                        ResponseTypes.instanceOf(DunningPreview.class)));
    }
}
