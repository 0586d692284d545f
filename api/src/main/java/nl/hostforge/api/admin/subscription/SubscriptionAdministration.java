package nl.hostforge.api.admin.subscription;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import nl.hostforge.api.admin.subscription.SubscriptionBodies.AdminSubscription;
import nl.hostforge.api.admin.subscription.SubscriptionBodies.CancellationAsk;
import nl.hostforge.api.admin.subscription.SubscriptionBodies.SubscriptionRows;
import nl.hostforge.api.caller.CallNotes;
import nl.hostforge.api.caller.Reason;
import nl.hostforge.api.consistency.IfMatch;
import nl.hostforge.api.idempotency.RequiresIdempotencyKey;
import nl.hostforge.api.listing.Lists;
import nl.hostforge.api.messaging.Messages;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.subscription.BillingCycle;
import nl.hostforge.messages.subscription.SubscriptionCommand.ReviveSubscription;
import nl.hostforge.messages.subscription.SubscriptionCommand.ScheduleSubscriptionCancellation;
import nl.hostforge.messages.subscription.SubscriptionCommand.WithdrawSubscriptionCancellation;
import nl.hostforge.messages.subscription.SubscriptionCommand.WithdrawSubscriptionPlan;
import nl.hostforge.messages.subscription.SubscriptionFilter;
import nl.hostforge.messages.subscription.SubscriptionKind;
import nl.hostforge.messages.subscription.SubscriptionOverview;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindSubscriptions;
import nl.hostforge.messages.subscription.SubscriptionSort;
import nl.hostforge.messages.subscription.SubscriptionStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How staff finds subscriptions, ends them, and takes them up again. */
@RestController
@RequestMapping("/api/admin/subscriptions")
@Tag(name = "Subscriptions")
class SubscriptionAdministration {
    private final Messages messages;
    private final Lists lists;
    private final SubscriptionDesk desk;
    private final CallNotes notes;
    private final RevivalSettings revival;
    private final Clock clock;

    SubscriptionAdministration(
            Messages messages,
            Lists lists,
            SubscriptionDesk desk,
            CallNotes notes,
            RevivalSettings revival,
            Clock clock) {
        this.messages = messages;
        this.lists = lists;
        this.desk = desk;
        this.notes = notes;
        this.revival = revival;
        this.clock = clock;
    }

    @Operation(summary = "Subscriptions, a page at a time")
    @GetMapping
    SubscriptionRows page(
            @RequestParam(required = false) SubscriptionStatus status,
            @RequestParam(required = false) SubscriptionKind kind,
            @RequestParam(required = false) CustomerId customer,
            @Parameter(description = "Only those that are to be renewed on this day or before")
                    @RequestParam(required = false)
                    LocalDate dueUntil,
            @Parameter(description = "Words, each part of a domain name or an order's number")
                    @RequestParam(required = false)
                    @Size(max = Lists.LONGEST_SEARCH)
                    String q,
            @RequestParam(defaultValue = "NEWEST_FIRST") SubscriptionSort sort,
            @Parameter(description = "The page before's nextCursor") @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = Lists.USUAL_PAGE) @Min(1) @Max(Lists.LONGEST_PAGE) int limit) {
        var filter = new SubscriptionFilter(status, kind, customer, dueUntil, q);
        return SubscriptionRows.of(
                lists.page(new FindSubscriptions(filter, sort, cursor, limit), SubscriptionOverview.class));
    }

    @Operation(summary = "One subscription; its ETag is for If-Match")
    @GetMapping("/{id}")
    ResponseEntity<AdminSubscription> one(@PathVariable SubscriptionId id) {
        return desk.answer(desk.existing(id));
    }

    @Operation(summary = "Have a subscription end, on a day or at the end of what is paid")
    @PostMapping("/{id}/cancellation")
    @RequiresIdempotencyKey
    ResponseEntity<AdminSubscription> cancel(
            @PathVariable SubscriptionId id, @Valid @RequestBody CancellationAsk body, IfMatch ifMatch) {
        notes.because(body.reason());
        var seen = desk.taken(id, ifMatch);
        LocalDate endsOn = messages.send(new ScheduleSubscriptionCancellation(
                id, ifMatch.expected(seen.version()), BillingCycle.dayOf(clock.instant()), body.endsOn()));
        return desk.written(SubscriptionDesk.ending(seen, endsOn));
    }

    @Operation(summary = "Have a subscription that is to end go on after all")
    @PostMapping("/{id}/cancellation/withdraw")
    @RequiresIdempotencyKey
    ResponseEntity<AdminSubscription> withdraw(
            @PathVariable SubscriptionId id, @Valid @RequestBody(required = false) Reason body, IfMatch ifMatch) {
        notes.because(Reason.of(body));
        var seen = desk.taken(id, ifMatch);
        messages.send(new WithdrawSubscriptionCancellation(id, ifMatch.expected(seen.version())));
        return desk.written(SubscriptionDesk.ending(seen, null));
    }

    @Operation(summary = "Have a subscription keep its package instead of the one that is planned")
    @PostMapping("/{id}/plan/withdraw")
    @RequiresIdempotencyKey
    ResponseEntity<AdminSubscription> keepPlan(
            @PathVariable SubscriptionId id, @Valid @RequestBody(required = false) Reason body, IfMatch ifMatch) {
        notes.because(Reason.of(body));
        var seen = desk.taken(id, ifMatch);
        messages.send(new WithdrawSubscriptionPlan(id, ifMatch.expected(seen.version()), null));
        return desk.written(SubscriptionDesk.keepingItsPlan(seen));
    }

    @Operation(
            summary = "Take up again a subscription that ended on its day, while its hosting is not removed",
            description = "Refused for one that goes on (subscription-not-ended), that ended with its order"
                    + " (ended-with-order) or too long ago (grace-period-over)")
    @PostMapping("/{id}/revival")
    @RequiresIdempotencyKey
    ResponseEntity<AdminSubscription> revive(
            @PathVariable SubscriptionId id, @Valid @RequestBody(required = false) Reason body, IfMatch ifMatch) {
        notes.because(Reason.of(body));
        var seen = desk.taken(id, ifMatch);
        messages.send(new ReviveSubscription(
                id, ifMatch.expected(seen.version()), BillingCycle.dayOf(clock.instant()), revival.graceDays()));
        return desk.written(seen);
    }
}
