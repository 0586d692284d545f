package nl.hostforge.api.admin.pricechange;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import nl.hostforge.api.admin.pricechange.PriceChangeBodies.NewPriceChange;
import nl.hostforge.api.admin.pricechange.PriceChangeBodies.PriceChangeAsk;
import nl.hostforge.api.admin.pricechange.PriceChangeBodies.PriceChangeImpact;
import nl.hostforge.api.admin.pricechange.PriceChangeBodies.PriceChangeRow;
import nl.hostforge.api.admin.pricechange.PriceChangeBodies.PriceChangeRows;
import nl.hostforge.api.admin.pricechange.PriceChangeBodies.PriceChangeTaken;
import nl.hostforge.api.auth.StaffCredentials;
import nl.hostforge.api.caller.CallNotes;
import nl.hostforge.api.idempotency.IdempotencyKey;
import nl.hostforge.api.idempotency.RequiresIdempotencyKey;
import nl.hostforge.api.listing.Lists;
import nl.hostforge.api.messaging.Messages;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.identity.PriceChangeId;
import nl.hostforge.messages.pricechange.PriceChangeCommand.OrderPriceChange;
import nl.hostforge.messages.pricechange.PriceChangeOverview;
import nl.hostforge.messages.pricechange.PriceChangePreview;
import nl.hostforge.messages.pricechange.PriceChangeQuery.FindPriceChanges;
import nl.hostforge.messages.pricechange.PriceChangeQuery.PreviewPriceChange;
import nl.hostforge.messages.pricechange.PriceChangeSort;
import nl.hostforge.messages.subscription.BillingCycle;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How admins have existing subscriptions cost something else, and see before whom it concerns. */
@RestController
@RequestMapping("/api/admin/price-changes")
@Tag(name = "Price changes")
class PriceChangeAdministration {
    private final Messages messages;
    private final Lists lists;
    private final StaffCredentials staff;
    private final CallNotes notes;
    private final Clock clock;

    PriceChangeAdministration(Messages messages, Lists lists, StaffCredentials staff, CallNotes notes, Clock clock) {
        this.messages = messages;
        this.lists = lists;
        this.staff = staff;
        this.notes = notes;
        this.clock = clock;
    }

    @Operation(summary = "The price changes that were ordered, and how far their customers are told, a page at a time")
    @GetMapping
    PriceChangeRows page(
            @Parameter(description = "Only those for this package") @RequestParam(required = false)
                    HostingPackageId packageId,
            @Parameter(description = "Only those for names under this extension", example = "nl")
                    @RequestParam(required = false)
                    @Size(max = 63)
                    String tld,
            @RequestParam(defaultValue = "NEWEST_FIRST") PriceChangeSort sort,
            @Parameter(description = "The page before's nextCursor") @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = Lists.USUAL_PAGE) @Min(1) @Max(Lists.LONGEST_PAGE) int limit) {
        var under = tld == null || tld.isBlank() ? null : PriceChangeBodies.tldOf(tld);
        var page = lists.page(new FindPriceChanges(packageId, under, sort, cursor, limit), PriceChangeOverview.class);
        var nameOf = staff.namesIn(page.items(), PriceChangeOverview::actorKind, PriceChangeOverview::actorId);
        return new PriceChangeRows(
                page.items().stream()
                        .map(change -> PriceChangeRow.of(change, nameOf.apply(change)))
                        .toList(),
                page.nextCursor());
    }

    @Operation(summary = "Whom a price change would concern; changes nothing")
    @PostMapping("/preview")
    PriceChangeImpact preview(@Valid @RequestBody PriceChangeAsk body) {
        return PriceChangeImpact.of(messages.ask(
                new PreviewPriceChange(body.scope(), body.price().toMoney()),
                ResponseTypes.instanceOf(PriceChangePreview.class)));
    }

    @Operation(
            summary = "Have existing subscriptions cost something else, and their customers told",
            description = "Paid periods, and those that begin before the day, stay as they are."
                    + " Refused (notice-too-short, 422) if customers would be told too late")
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @RequiresIdempotencyKey
    PriceChangeTaken order(@Valid @RequestBody NewPriceChange body, IdempotencyKey key) {
        notes.because(body.reason());
        var id = new PriceChangeId(key.derive("price-change"));
        var today = BillingCycle.dayOf(clock.instant());
        messages.send(new OrderPriceChange(
                id, body.scope(), today, body.effectiveOn(), body.price().toMoney()));
        return new PriceChangeTaken(id);
    }
}
