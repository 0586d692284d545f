package nl.hostforge.api.admin.tldpricelist;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.hostforge.api.admin.tldpricelist.TldBodies.AdminTld;
import nl.hostforge.api.admin.tldpricelist.TldBodies.AdminTlds;
import nl.hostforge.api.admin.tldpricelist.TldBodies.NewTldPrices;
import nl.hostforge.api.caller.CallNotes;
import nl.hostforge.api.caller.Reason;
import nl.hostforge.api.consistency.IfMatch;
import nl.hostforge.api.consistency.ReadYourWrite;
import nl.hostforge.api.consistency.Version;
import nl.hostforge.api.idempotency.RequiresIdempotencyKey;
import nl.hostforge.api.messaging.Messages;
import nl.hostforge.api.problem.NotFound;
import nl.hostforge.api.problem.PreconditionFailed;
import nl.hostforge.api.problem.PresentState;
import nl.hostforge.messages.domain.Tld;
import nl.hostforge.messages.subscription.BillingCycle;
import nl.hostforge.messages.tldpricelist.PlannedTldPrices;
import nl.hostforge.messages.tldpricelist.TldPrice;
import nl.hostforge.messages.tldpricelist.TldPriceListCommand.PlanTldPrice;
import nl.hostforge.messages.tldpricelist.TldPriceListCommand.SetTldPrice;
import nl.hostforge.messages.tldpricelist.TldPriceListCommand.WithdrawTld;
import nl.hostforge.messages.tldpricelist.TldPriceListCommand.WithdrawTldPricePlan;
import nl.hostforge.messages.tldpricelist.TldPriceListId;
import nl.hostforge.messages.tldpricelist.TldPriceQuery.FindAllTlds;
import nl.hostforge.messages.tldpricelist.TldPriceQuery.FindTldPrice;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How admins keep the prices of domain names. */
@RestController
@RequestMapping("/api/admin/tlds")
@Tag(name = "Prices of domain names")
class TldAdministration {
    private static final String READ_MODEL = "tld-price-list";

    private final Messages messages;
    private final ReadYourWrite writes;
    private final CallNotes notes;
    private final Clock clock;

    TldAdministration(Messages messages, ReadYourWrite writes, CallNotes notes, Clock clock) {
        this.messages = messages;
        this.writes = writes;
        this.notes = notes;
        this.clock = clock;
    }

    @Operation(summary = "The price list, withdrawn extensions included")
    @GetMapping
    AdminTlds all() {
        List<TldPrice> all = messages.ask(new FindAllTlds(), ResponseTypes.multipleInstancesOf(TldPrice.class));
        return new AdminTlds(all.stream().map(AdminTld::of).toList());
    }

    @Operation(summary = "One extension; its ETag is for If-Match")
    @GetMapping("/{tld}")
    ResponseEntity<AdminTld> one(@PathVariable String tld) {
        return answer(find(named(tld)).orElseThrow(TldAdministration::unknown));
    }

    @Operation(summary = "Offer an extension at these prices, or at new ones")
    @PutMapping("/{tld}")
    ResponseEntity<AdminTld> price(@PathVariable String tld, @Valid @RequestBody NewTldPrices body, IfMatch ifMatch) {
        notes.because(body.reason());
        var name = named(tld);
        showOnConflict(name);
        var expected = expected(name, ifMatch);
        messages.send(new SetTldPrice(TldPriceListId.SHOP, expected, name, body.toPrices()));
        return written(name, AdminTld.expected(name.value(), body.toPrices(), true));
    }

    @Operation(summary = "Have an extension cost something else from a day on; who ordered before keeps their price")
    @PutMapping("/{tld}/planned-prices/{from}")
    ResponseEntity<AdminTld> plan(
            @PathVariable String tld,
            @PathVariable LocalDate from,
            @Valid @RequestBody NewTldPrices body,
            IfMatch ifMatch) {
        notes.because(body.reason());
        var name = named(tld);
        showOnConflict(name);
        var expected = expected(name, ifMatch);
        var seen = find(name).orElseThrow(TldAdministration::unknown);
        messages.send(new PlanTldPrice(
                TldPriceListId.SHOP, expected, name, today(), new PlannedTldPrices(from, body.toPrices())));
        return written(name, AdminTld.expected(name.value(), seen.prices(), seen.offered()));
    }

    @Operation(summary = "Leave the prices as they are on a day that others were planned for")
    @PostMapping("/{tld}/planned-prices/{from}/withdraw")
    @RequiresIdempotencyKey
    ResponseEntity<AdminTld> withdrawPlan(
            @PathVariable String tld,
            @PathVariable LocalDate from,
            @Valid @RequestBody(required = false) Reason body,
            IfMatch ifMatch) {
        notes.because(Reason.of(body));
        var name = named(tld);
        showOnConflict(name);
        var expected = expected(name, ifMatch);
        var seen = find(name).orElseThrow(TldAdministration::unknown);
        messages.send(new WithdrawTldPricePlan(TldPriceListId.SHOP, expected, name, today(), from));
        return written(name, AdminTld.expected(name.value(), seen.prices(), seen.offered()));
    }

    private LocalDate today() {
        return BillingCycle.dayOf(clock.instant());
    }

    @Operation(summary = "Withdraw an extension: it can no longer be ordered, who has a name keeps it")
    @PostMapping("/{tld}/withdraw")
    @RequiresIdempotencyKey
    ResponseEntity<AdminTld> withdraw(
            @PathVariable String tld, @Valid @RequestBody(required = false) Reason body, IfMatch ifMatch) {
        notes.because(Reason.of(body));
        var name = named(tld);
        showOnConflict(name);
        var expected = expected(name, ifMatch);
        var seen = find(name).orElseThrow(TldAdministration::unknown);
        messages.send(new WithdrawTld(TldPriceListId.SHOP, expected, name));
        return written(name, AdminTld.expected(name.value(), seen.prices(), false));
    }

    /** @return the version of the line that a command must find, once the read model has what the client has seen */
    private Long expected(Tld tld, IfMatch ifMatch) {
        if (ifMatch.any()) return null;
        var seen = find(tld);
        if (seen.isEmpty() || !ifMatch.allows(seen.get().version())) {
            writes.isVisible(READ_MODEL, TldPriceListId.SHOP);
            seen = find(tld);
        }
        return ifMatch.expected(seen.orElseThrow(PreconditionFailed::new).version());
    }

    private Optional<TldPrice> find(Tld tld) {
        return messages.ask(new FindTldPrice(tld), ResponseTypes.optionalInstanceOf(TldPrice.class));
    }

    private void showOnConflict(Tld tld) {
        PresentState.onConflict(() -> {
            writes.isVisible(READ_MODEL, TldPriceListId.SHOP);
            return find(tld)
                    .map(present -> new PresentState.Shown(AdminTld.of(present), Version.tag(present.version())));
        });
    }

    private ResponseEntity<AdminTld> written(Tld tld, AdminTld expected) {
        var shown = writes.isVisible(READ_MODEL, TldPriceListId.SHOP) ? find(tld) : Optional.<TldPrice>empty();
        return shown.map(TldAdministration::answer)
                .orElseGet(() -> ResponseEntity.ok()
                        .header(ReadYourWrite.HEADER, ReadYourWrite.BEHIND)
                        .body(expected));
    }

    private static ResponseEntity<AdminTld> answer(TldPrice shown) {
        return ResponseEntity.ok().eTag(Version.tag(shown.version())).body(AdminTld.of(shown));
    }

    /** Extensions are written in small letters; whether it is one at all is the domain's to say. */
    private static Tld named(String tld) {
        return new Tld(tld.toLowerCase(Locale.ROOT));
    }

    private static NotFound unknown() {
        return new NotFound("extension in the price list");
    }
}
