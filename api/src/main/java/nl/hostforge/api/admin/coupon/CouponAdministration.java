package nl.hostforge.api.admin.coupon;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.ArrayList;
import java.util.Optional;
import nl.hostforge.api.admin.coupon.CouponBodies.AdminCoupon;
import nl.hostforge.api.admin.coupon.CouponBodies.AdminCoupons;
import nl.hostforge.api.admin.coupon.CouponBodies.CouponWithdrawal;
import nl.hostforge.api.admin.coupon.CouponBodies.NewCoupon;
import nl.hostforge.api.caller.CallNotes;
import nl.hostforge.api.consistency.IfMatch;
import nl.hostforge.api.consistency.ReadYourWrite;
import nl.hostforge.api.consistency.Version;
import nl.hostforge.api.idempotency.RequiresIdempotencyKey;
import nl.hostforge.api.listing.Lists;
import nl.hostforge.api.messaging.Messages;
import nl.hostforge.api.problem.FieldFault;
import nl.hostforge.api.problem.InvalidRequest;
import nl.hostforge.api.problem.NotFound;
import nl.hostforge.api.problem.PresentState;
import nl.hostforge.messages.coupon.CouponCommand.IntroduceCoupon;
import nl.hostforge.messages.coupon.CouponCommand.WithdrawCoupon;
import nl.hostforge.messages.coupon.CouponOverview;
import nl.hostforge.messages.coupon.CouponQuery;
import nl.hostforge.messages.coupon.CouponQuery.FindCoupon;
import nl.hostforge.messages.coupon.CouponQuery.FindCoupons;
import nl.hostforge.messages.coupon.CouponSort;
import nl.hostforge.messages.identity.CouponId;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How admins make coupons, see how often they are used, and withdraw them. */
@RestController
@RequestMapping("/api/admin/coupons")
@Tag(name = "Coupons")
class CouponAdministration {
    private final Messages messages;
    private final Lists lists;
    private final ReadYourWrite writes;
    private final CallNotes notes;

    CouponAdministration(Messages messages, Lists lists, ReadYourWrite writes, CallNotes notes) {
        this.messages = messages;
        this.lists = lists;
        this.writes = writes;
        this.notes = notes;
    }

    @Operation(summary = "All coupons, withdrawn ones included, a page at a time")
    @GetMapping
    AdminCoupons page(
            @RequestParam(defaultValue = "NEWEST_FIRST") CouponSort sort,
            @Parameter(description = "The page before's nextCursor") @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = Lists.USUAL_PAGE) @Min(1) @Max(Lists.LONGEST_PAGE) int limit) {
        return AdminCoupons.of(lists.page(new FindCoupons(sort, cursor, limit), CouponOverview.class));
    }

    @Operation(summary = "One coupon; its ETag is for If-Match")
    @GetMapping("/{id}")
    ResponseEntity<AdminCoupon> one(@PathVariable CouponId id) {
        return answer(existing(id));
    }

    @Operation(summary = "Make a coupon; what it gives never changes after")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @RequiresIdempotencyKey
    ResponseEntity<AdminCoupon> introduce(@Valid @RequestBody NewCoupon body) {
        notes.because(body.reason());
        refuseFaults(body);
        var code = body.toCode();
        var id = code.couponId();
        messages.send(new IntroduceCoupon(id, code, body.toTerms()));
        var made = new CouponOverview(id, code, body.toTerms(), 0, false, null, null, 0);
        return shown(id, made, ResponseEntity.created(URI.create("/api/admin/coupons/" + id)));
    }

    @Operation(summary = "Withdraw a coupon: nobody can use it any more, who used it keeps what was agreed")
    @PostMapping("/{id}/withdraw")
    @RequiresIdempotencyKey
    ResponseEntity<AdminCoupon> withdraw(
            @PathVariable CouponId id, @Valid @RequestBody CouponWithdrawal body, IfMatch ifMatch) {
        notes.because(body.reason());
        showOnConflict(id);
        var seen = seen(id, ifMatch);
        messages.send(new WithdrawCoupon(id, ifMatch.expected(seen.version())));
        var withdrawn = new CouponOverview(
                id, seen.code(), seen.terms(), seen.redemptions(), true, seen.createdAt(), null, seen.version());
        return shown(id, withdrawn, ResponseEntity.ok());
    }

    private static void refuseFaults(NewCoupon body) {
        var faults = new ArrayList<FieldFault>();
        if ((body.percent() == null) == (body.amount() == null))
            faults.add(new FieldFault("percent", "one-of-two", "A coupon gives a percentage or an amount."));
        if (body.validFrom() != null
                && body.validUntil() != null
                && body.validUntil().isBefore(body.validFrom()))
            faults.add(new FieldFault("validUntil", "before-first-day", "The last day comes before the first."));
        if (!faults.isEmpty()) throw new InvalidRequest(faults);
    }

    /** @return the coupon as the read model shows it, once that has what the client has seen */
    private CouponOverview seen(CouponId id, IfMatch ifMatch) {
        var seen = existing(id);
        if (ifMatch.allows(seen.version())) return seen;
        writes.isVisible(CouponQuery.READ_MODEL, id);
        return existing(id);
    }

    private CouponOverview existing(CouponId id) {
        return find(id).orElseThrow(() -> new NotFound("coupon"));
    }

    private Optional<CouponOverview> find(CouponId id) {
        return messages.ask(new FindCoupon(id), ResponseTypes.optionalInstanceOf(CouponOverview.class));
    }

    private void showOnConflict(CouponId id) {
        PresentState.onConflict(() -> {
            writes.isVisible(CouponQuery.READ_MODEL, id);
            return find(id).map(
                            present -> new PresentState.Shown(AdminCoupon.of(present), Version.tag(present.version())));
        });
    }

    private ResponseEntity<AdminCoupon> shown(CouponId id, CouponOverview expected, ResponseEntity.BodyBuilder answer) {
        var shown = writes.isVisible(CouponQuery.READ_MODEL, id) ? find(id) : Optional.<CouponOverview>empty();
        return shown.map(coupon -> answer.eTag(Version.tag(coupon.version())).body(AdminCoupon.of(coupon)))
                .orElseGet(() -> answer.header(ReadYourWrite.HEADER, ReadYourWrite.BEHIND)
                        .body(AdminCoupon.expected(expected)));
    }

    private static ResponseEntity<AdminCoupon> answer(CouponOverview shown) {
        return ResponseEntity.ok().eTag(Version.tag(shown.version())).body(AdminCoupon.of(shown));
    }
}
