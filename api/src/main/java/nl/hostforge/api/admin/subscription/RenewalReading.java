package nl.hostforge.api.admin.subscription;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.LocalDate;
import nl.hostforge.api.admin.subscription.RenewalBodies.RenewalPreview;
import nl.hostforge.api.admin.subscription.RenewalBodies.UnpaidDomain;
import nl.hostforge.api.admin.subscription.RenewalBodies.UnpaidDomains;
import nl.hostforge.api.listing.Lists;
import nl.hostforge.api.messaging.Messages;
import nl.hostforge.api.problem.InvalidRequest;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.subscription.BillingCycle;
import nl.hostforge.messages.subscription.DueRenewals;
import nl.hostforge.messages.subscription.RegistrarRenewal;
import nl.hostforge.messages.subscription.RegistrarRenewalQuery.FindUnpaidRegistrarRenewals;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindDueRenewals;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a day's renewal run would do; nothing is done by asking. */
@RestController
@RequestMapping("/api/admin/renewals")
@Tag(name = "Subscriptions")
class RenewalReading {
    private static final int YEARS_AHEAD = 10;
    private static final int DAYS_EXPIRED = 60;
    private static final int MOST = 100;

    private final Messages messages;
    private final Clock clock;

    RenewalReading(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    @Operation(
            summary = "What the renewal run of a day would put on invoices, per customer",
            description =
                    "For today: all that is due and not renewed yet. For a later day: what is due on it, the runs of"
                            + " the days before having taken theirs. Nothing is done.")
    @GetMapping("/preview")
    RenewalPreview preview(
            @Parameter(description = "From today to ten years ahead", example = "2026-12-01") @RequestParam
                    LocalDate date,
            @Parameter(description = "The page before's nextCursor", schema = @Schema(type = "string", format = "uuid"))
                    @RequestParam(required = false)
                    CustomerId cursor,
            @RequestParam(defaultValue = Lists.USUAL_PAGE) @Min(1) @Max(Lists.LONGEST_PAGE) int limit) {
        var today = BillingCycle.dayOf(clock.instant());
        if (date.isBefore(today)) throw new InvalidRequest("date", "date-in-past", "That day's run has been.");
        if (date.isAfter(today.plusYears(YEARS_AHEAD)))
            throw new InvalidRequest("date", "date-too-far", "Ten years ahead at most.");
        var notBefore = date.isAfter(today) ? date : null;
        return RenewalPreview.of(
                date,
                messages.ask(
                        new FindDueRenewals(date, notBefore, cursor, limit),
                        ResponseTypes.instanceOf(DueRenewals.class)));
    }

    @Operation(
            summary = "Domain names that expire soon and whose next year is not paid, so that they are not renewed",
            description = "At most 100, the first to expire first; those that expired in the last 60 days among them.")
    @GetMapping("/unpaid-domains")
    UnpaidDomains unpaidDomains(
            @Parameter(description = "How many days ahead") @RequestParam(defaultValue = "7") @Min(0) @Max(366)
                    int days) {
        var today = BillingCycle.dayOf(clock.instant());
        var found = messages.ask(
                new FindUnpaidRegistrarRenewals(today.minusDays(DAYS_EXPIRED), today.plusDays(days), MOST),
                ResponseTypes.multipleInstancesOf(RegistrarRenewal.class));
        return new UnpaidDomains(found.stream().map(UnpaidDomain::of).toList());
    }
}
