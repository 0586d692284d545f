package nl.hostforge.api.hostingpackage;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.hostforge.api.caller.CallNotes;
import nl.hostforge.api.caller.Reason;
import nl.hostforge.api.consistency.IfMatch;
import nl.hostforge.api.consistency.ReadYourWrite;
import nl.hostforge.api.consistency.Version;
import nl.hostforge.api.hostingpackage.PackageBodies.AdminPackage;
import nl.hostforge.api.hostingpackage.PackageBodies.AdminPackages;
import nl.hostforge.api.hostingpackage.PackageBodies.NewPackage;
import nl.hostforge.api.hostingpackage.PackageBodies.PackageChanges;
import nl.hostforge.api.hostingpackage.PackageBodies.PackagePricePlan;
import nl.hostforge.api.idempotency.RequiresIdempotencyKey;
import nl.hostforge.api.messaging.Messages;
import nl.hostforge.api.problem.MessageFailure;
import nl.hostforge.api.problem.NotFound;
import nl.hostforge.api.problem.PresentState;
import nl.hostforge.messages.hostingpackage.HostingPackageCommand;
import nl.hostforge.messages.hostingpackage.HostingPackageCommand.IntroduceHostingPackage;
import nl.hostforge.messages.hostingpackage.HostingPackageCommand.PlanHostingPackagePrice;
import nl.hostforge.messages.hostingpackage.HostingPackageCommand.ReinstateHostingPackage;
import nl.hostforge.messages.hostingpackage.HostingPackageCommand.RetireHostingPackage;
import nl.hostforge.messages.hostingpackage.HostingPackageCommand.WithdrawHostingPackagePricePlan;
import nl.hostforge.messages.hostingpackage.HostingPackageOverview;
import nl.hostforge.messages.hostingpackage.PlannedPrices;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.subscription.BillingCycle;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How admins keep the catalogue. */
@RestController
@RequestMapping("/api/admin/packages")
@Tag(name = "Packages")
class PackageAdministration {
    private static final String READ_MODEL = "hosting-package-overview";
    private static final int TRIES = 3;

    private final Messages messages;
    private final PackageShelf shelf;
    private final ReadYourWrite writes;
    private final CallNotes notes;
    private final Clock clock;

    PackageAdministration(Messages messages, PackageShelf shelf, ReadYourWrite writes, CallNotes notes, Clock clock) {
        this.messages = messages;
        this.shelf = shelf;
        this.writes = writes;
        this.notes = notes;
        this.clock = clock;
    }

    @Operation(summary = "All packages, retired ones included")
    @GetMapping
    AdminPackages all() {
        return new AdminPackages(shelf.all().stream().map(AdminPackage::of).toList());
    }

    @Operation(summary = "One package; its ETag is for If-Match")
    @GetMapping("/{id}")
    ResponseEntity<AdminPackage> one(@PathVariable HostingPackageId id) {
        return answer(existing(id));
    }

    @Operation(summary = "Introduce a package")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @RequiresIdempotencyKey
    ResponseEntity<AdminPackage> introduce(@Valid @RequestBody NewPackage body) {
        notes.because(body.reason());
        var id = HostingPackageId.named(body.slug());
        var command = new IntroduceHostingPackage(
                id,
                body.slug(),
                body.text().toText(),
                body.prices().toPrices(),
                body.limits().toLimits(),
                body.servicePlan());
        messages.send(command);
        var made = new HostingPackageOverview(
                id,
                command.slug(),
                command.text(),
                command.prices(),
                command.limits(),
                command.servicePlan(),
                false,
                0);
        var answer = ResponseEntity.created(URI.create("/api/admin/packages/" + id));
        return answer(answer, writes.isVisible(READ_MODEL, id) ? shelf.find(id) : Optional.empty(), made);
    }

    @Operation(summary = "Change a package: only what is given")
    @PatchMapping("/{id}")
    ResponseEntity<AdminPackage> change(
            @PathVariable HostingPackageId id, @Valid @RequestBody PackageChanges body, IfMatch ifMatch) {
        notes.because(body.reason());
        showOnConflict(id);
        for (var attempt = 1; ; attempt++) {
            var change = PackageChange.of(seen(id, ifMatch), body);
            try {
                change.commands().forEach(messages::send);
                return change.commands().isEmpty() ? answer(change.after()) : written(id, change.after());
            } catch (RuntimeException failure) {
                // without a condition the client means "whatever it is now", so look again and merge anew
                if (!ifMatch.any()
                        || attempt == TRIES
                        || !MessageFailure.of(failure).isConflict()) throw failure;
                writes.isVisible(READ_MODEL, id);
            }
        }
    }

    @Operation(summary = "Have a package cost something else from a day on; who ordered before keeps their price")
    @PutMapping("/{id}/planned-prices/{from}")
    ResponseEntity<AdminPackage> plan(
            @PathVariable HostingPackageId id,
            @PathVariable LocalDate from,
            @Valid @RequestBody PackagePricePlan body,
            IfMatch ifMatch) {
        notes.because(body.reason());
        showOnConflict(id);
        var seen = seen(id, ifMatch);
        var planned = new PlannedPrices(from, body.prices().toPrices());
        messages.send(new PlanHostingPackagePrice(id, ifMatch.expected(seen.version()), today(), planned));
        return written(id, seen);
    }

    @Operation(summary = "Leave the prices as they are on a day that others were planned for")
    @PostMapping("/{id}/planned-prices/{from}/withdraw")
    @RequiresIdempotencyKey
    ResponseEntity<AdminPackage> withdrawPlan(
            @PathVariable HostingPackageId id,
            @PathVariable LocalDate from,
            @Valid @RequestBody(required = false) Reason body,
            IfMatch ifMatch) {
        notes.because(Reason.of(body));
        showOnConflict(id);
        var seen = seen(id, ifMatch);
        messages.send(new WithdrawHostingPackagePricePlan(id, ifMatch.expected(seen.version()), today(), from));
        return written(id, seen);
    }

    private LocalDate today() {
        return BillingCycle.dayOf(clock.instant());
    }

    @Operation(summary = "Retire a package: it can no longer be ordered, who has it keeps it")
    @PostMapping("/{id}/retire")
    ResponseEntity<AdminPackage> retire(
            @PathVariable HostingPackageId id, @Valid @RequestBody(required = false) Reason body, IfMatch ifMatch) {
        notes.because(Reason.of(body));
        var seen = seen(id, ifMatch);
        return done(new RetireHostingPackage(id, ifMatch.expected(seen.version())), seen, true);
    }

    @Operation(summary = "Reinstate a retired package")
    @PostMapping("/{id}/reinstate")
    ResponseEntity<AdminPackage> reinstate(
            @PathVariable HostingPackageId id, @Valid @RequestBody(required = false) Reason body, IfMatch ifMatch) {
        notes.because(Reason.of(body));
        var seen = seen(id, ifMatch);
        return done(new ReinstateHostingPackage(id, ifMatch.expected(seen.version())), seen, false);
    }

    private ResponseEntity<AdminPackage> done(
            HostingPackageCommand command, HostingPackageOverview seen, boolean retired) {
        showOnConflict(seen.id());
        messages.send(command);
        var after = new HostingPackageOverview(
                seen.id(),
                seen.slug(),
                seen.text(),
                seen.prices(),
                seen.limits(),
                seen.servicePlan(),
                retired,
                seen.version());
        return written(seen.id(), after);
    }

    /** @return the package as the read model shows it, once that has what the client has seen */
    private HostingPackageOverview seen(HostingPackageId id, IfMatch ifMatch) {
        var seen = existing(id);
        if (!ifMatch.allows(seen.version())) {
            showOnConflict(id);
            if (writes.isVisible(READ_MODEL, id)) seen = existing(id);
            ifMatch.expected(seen.version());
        }
        return seen;
    }

    private HostingPackageOverview existing(HostingPackageId id) {
        return shelf.find(id).orElseThrow(() -> new NotFound("hosting package"));
    }

    private void showOnConflict(HostingPackageId id) {
        PresentState.onConflict(() -> {
            writes.isVisible(READ_MODEL, id);
            return shelf.find(id)
                    .map(present -> new PresentState.Shown(AdminPackage.of(present), Version.tag(present.version())));
        });
    }

    private ResponseEntity<AdminPackage> written(HostingPackageId id, HostingPackageOverview after) {
        var visible = writes.isVisible(READ_MODEL, id);
        return answer(ResponseEntity.ok(), visible ? shelf.find(id) : Optional.empty(), after);
    }

    private static ResponseEntity<AdminPackage> answer(HostingPackageOverview shown) {
        return answer(ResponseEntity.ok(), Optional.of(shown), shown);
    }

    /** Shows what the read model has, or else what it will have; its version is not certain then, so it is left out. */
    private static ResponseEntity<AdminPackage> answer(
            ResponseEntity.BodyBuilder answer,
            Optional<HostingPackageOverview> shown,
            HostingPackageOverview expected) {
        return shown.map(
                        overview -> answer.eTag(Version.tag(overview.version())).body(AdminPackage.of(overview)))
                .orElseGet(() -> answer.header(ReadYourWrite.HEADER, ReadYourWrite.BEHIND)
                        .body(AdminPackage.of(expected, null)));
    }
}
