package nl.hostforge.api.admin.dunning;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import nl.hostforge.api.admin.dunning.DunningBodies.AdvanceAsk;
import nl.hostforge.api.admin.dunning.DunningBodies.CustomerDunning;
import nl.hostforge.api.admin.dunning.DunningBodies.DunningScheduleAsk;
import nl.hostforge.api.admin.dunning.DunningBodies.ExclusionAsk;
import nl.hostforge.api.admin.dunning.DunningBodies.PromiseAsk;
import nl.hostforge.api.caller.Reason;
import nl.hostforge.api.idempotency.RequiresIdempotencyKey;
import nl.hostforge.api.messaging.Messages;
import nl.hostforge.messages.dunning.DunningCommand;
import nl.hostforge.messages.dunning.DunningCommand.AdvanceDunning;
import nl.hostforge.messages.dunning.DunningCommand.AgreeDunningSchedule;
import nl.hostforge.messages.dunning.DunningCommand.DunCustomer;
import nl.hostforge.messages.dunning.DunningCommand.ExcludeFromDunning;
import nl.hostforge.messages.dunning.DunningCommand.IncludeInDunning;
import nl.hostforge.messages.dunning.DunningCommand.RecordPromiseToPay;
import nl.hostforge.messages.dunning.DunningCommand.WithdrawPromiseToPay;
import nl.hostforge.messages.dunning.DunningDetails;
import nl.hostforge.messages.dunning.DunningMaster;
import nl.hostforge.messages.identity.CustomerId;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How staff decides about the dunning of a customer. Each answer shows how it stands after. */
@RestController
@RequestMapping("/api/admin/dunning/customers/{id}")
@Tag(name = "Dunning")
class DunningAdministration {
    private final Messages messages;
    private final DunningDesk desk;

    DunningAdministration(Messages messages, DunningDesk desk) {
        this.messages = messages;
        this.desk = desk;
    }

    @Operation(
            summary = "Put a promise to pay on record: nothing happens until its last day is over",
            description = "It stands instead of an earlier one. Refused for a day that has passed (date-in-past) or is"
                    + " more than half a year ahead (date-too-far)")
    @PostMapping("/promise")
    @RequiresIdempotencyKey
    CustomerDunning promise(@PathVariable CustomerId id, @Valid @RequestBody PromiseAsk body) {
        return done(id, body.reason(), new RecordPromiseToPay(id, body.until(), desk.today()));
    }

    @Operation(summary = "Wait for a promised payment no longer")
    @PostMapping("/promise/withdraw")
    @RequiresIdempotencyKey
    CustomerDunning withdrawPromise(@PathVariable CustomerId id, @Valid @RequestBody(required = false) Reason body) {
        return undone(id, Reason.of(body), new WithdrawPromiseToPay(id));
    }

    @Operation(
            summary = "Have a customer not dunned, until a day or for good",
            description = "What was suspended stays so. Refused for a day that has passed (date-in-past)")
    @PostMapping("/exclusion")
    @RequiresIdempotencyKey
    CustomerDunning exclude(@PathVariable CustomerId id, @Valid @RequestBody ExclusionAsk body) {
        return done(id, body.reason(), new ExcludeFromDunning(id, body.until(), desk.today()));
    }

    @Operation(summary = "Have a customer dunned as everybody is")
    @PostMapping("/exclusion/withdraw")
    @RequiresIdempotencyKey
    CustomerDunning include(@PathVariable CustomerId id, @Valid @RequestBody(required = false) Reason body) {
        return undone(id, Reason.of(body), new IncludeInDunning(id));
    }

    @Operation(
            summary = "Give a customer a schedule of their own, or everybody's again",
            description = "Refused unless each stage is later than the one before it (invalid-dunning-schedule)")
    @PostMapping("/schedule")
    @RequiresIdempotencyKey
    CustomerDunning schedule(@PathVariable CustomerId id, @Valid @RequestBody DunningScheduleAsk body) {
        var agreed = new AgreeDunningSchedule(id, body.toSchedule());
        return agreed.schedule() == null ? undone(id, body.reason(), agreed) : done(id, body.reason(), agreed);
    }

    @Operation(
            summary = "Have the next stage come now, before its day",
            description = "Refused where nothing is overdue (nothing-overdue) or another stage comes next"
                    + " (not-the-next-stage), while the customer is excluded (excluded-from-dunning) or has promised to"
                    + " pay (promise-to-pay-pending), where another stage came today (stage-reached-today) and where the"
                    + " bookkeeping duns (dunned-by-bookkeeping)")
    @PostMapping("/advance")
    @RequiresIdempotencyKey
    CustomerDunning advance(@PathVariable CustomerId id, @Valid @RequestBody AdvanceAsk body) {
        desk.taken(id, body.reason());
        var seen = dunnedHere(id);
        messages.send(new AdvanceDunning(
                id, body.stage(), desk.today(), seen.facts(), seen.policy().schedule()));
        return desk.shown(id);
    }

    @Operation(summary = "Work off the present day for one customer, as the run does")
    @PostMapping("/run")
    @RequiresIdempotencyKey
    CustomerDunning run(@PathVariable CustomerId id, @Valid @RequestBody(required = false) Reason body) {
        desk.taken(id, Reason.of(body));
        var seen = dunnedHere(id);
        var standard = seen.policy().schedule();
        if (seen.dunning().isConcernedBy(seen.facts(), standard, desk.today()))
            messages.send(new DunCustomer(id, desk.today(), desk.today(), seen.facts(), standard));
        return desk.shown(id);
    }

    private DunningDetails dunnedHere(CustomerId id) {
        var seen = desk.details(id);
        if (seen.policy().master() != DunningMaster.HOSTFORGE) throw new DunnedByBookkeeping();
        return seen;
    }

    /** Where nothing was ever decided there is nothing to undo. */
    private CustomerDunning undone(CustomerId id, String reason, DunningCommand command) {
        if (desk.details(id).version() != null) return done(id, reason, command);
        desk.taken(id, reason);
        return desk.shown(id);
    }

    private CustomerDunning done(CustomerId id, String reason, DunningCommand command) {
        desk.taken(id, reason);
        messages.send(command);
        return desk.shown(id);
    }
}
