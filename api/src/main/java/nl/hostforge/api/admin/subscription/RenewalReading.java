package nl.hostforge.api.admin.subscription;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.LocalDate;
import nl.hostforge.api.admin.subscription.RenewalBodies.RenewalComparison;
import nl.hostforge.api.admin.subscription.RenewalBodies.RenewalDay;
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
import nl.hostforge.messages.subscription.RunComparison;
import nl.hostforge.messages.subscription.SubscriptionDay;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindDueRenewals;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindRunComparison;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindSubscriptionDay;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a day's renewal run would do, and did; nothing is done by asking. */
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
        var today = today();
        checkNotPast(date, today);
        var notBefore = date.isAfter(today) ? date : null;
        return RenewalPreview.of(
                date,
                messages.ask(
                        new FindDueRenewals(date, notBefore, cursor, limit),
                        ResponseTypes.instanceOf(DueRenewals.class)));
    }

    @Operation(
            summary = "What else comes to subscriptions on a day",
            description = "As things stand today. At most 100 in each list. Nothing is done.")
    @GetMapping("/day")
    RenewalDay day(@Parameter(description = "From today to ten years ahead") @RequestParam LocalDate date) {
        checkNotPast(date, today());
        return RenewalDay.of(
                date,
                messages.ask(new FindSubscriptionDay(date, MOST), ResponseTypes.instanceOf(SubscriptionDay.class)));
    }

    @Operation(
            summary = "What the renewal run of a day put on invoices, beside what was foreseen of it",
            description = "What was foreseen is reckoned from how things stood when the day `seenOn` began, in"
                    + " Europe/Amsterdam; nobody has to have asked at that time. At most 100 differences.")
    @GetMapping("/comparison")
    RenewalComparison comparison(
            @Parameter(description = "Today or a day before", example = "2026-12-01") @RequestParam LocalDate date,
            @Parameter(description = "That day at the latest, which is also what holds if it is left out")
                    @RequestParam(required = false)
                    LocalDate seenOn) {
        if (date.isAfter(today())) throw new InvalidRequest("date", "date-to-come", "That day's run is to come.");
        var seen = seenOn == null ? date : seenOn;
        if (seen.isAfter(date))
            throw new InvalidRequest(
                    "seenOn", "seen-too-late", "What is foreseen is seen before: that day at the latest.");
        return RenewalComparison.of(
                date,
                seen,
                messages.ask(
                        new FindRunComparison(date, BillingCycle.beginOf(seen), MOST),
                        ResponseTypes.instanceOf(RunComparison.class)));
    }

    @Operation(
            summary = "Domain names that expire soon and whose next year is not paid, so that they are not renewed",
            description = "At most 100, the first to expire first; those that expired in the last 60 days among them.")
    @GetMapping("/unpaid-domains")
    UnpaidDomains unpaidDomains(
            @Parameter(description = "How many days ahead") @RequestParam(defaultValue = "7") @Min(0) @Max(366)
                    int days) {
        var today = today();
        var found = messages.ask(
                new FindUnpaidRegistrarRenewals(today.minusDays(DAYS_EXPIRED), today.plusDays(days), MOST),
                ResponseTypes.multipleInstancesOf(RegistrarRenewal.class));
        return new UnpaidDomains(found.stream().map(UnpaidDomain::of).toList());
    }

    private LocalDate today() {
        return BillingCycle.dayOf(clock.instant());
    }

    private static void checkNotPast(LocalDate date, LocalDate today) {
        if (date.isBefore(today)) throw new InvalidRequest("date", "date-in-past", "That day's run has been.");
        if (date.isAfter(today.plusYears(YEARS_AHEAD)))
            throw new InvalidRequest("date", "date-too-far", "Ten years ahead at most.");
    }
}
