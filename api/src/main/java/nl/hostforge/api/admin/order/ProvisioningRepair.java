package nl.hostforge.api.admin.order;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import nl.hostforge.api.admin.order.OrderAsks.CompensationAsk;
import nl.hostforge.api.admin.order.OrderAsks.CompensationDoneByHand;
import nl.hostforge.api.admin.order.OrderAsks.StepAsk;
import nl.hostforge.api.admin.order.OrderAsks.StepCorrection;
import nl.hostforge.api.admin.order.OrderAsks.StepDoneByHand;
import nl.hostforge.api.caller.CallNotes;
import nl.hostforge.api.caller.Reason;
import nl.hostforge.api.consistency.IfMatch;
import nl.hostforge.api.idempotency.RequiresIdempotencyKey;
import nl.hostforge.messages.order.OrderDetails;
import nl.hostforge.messages.order.ProvisioningCommand.CompleteCompensationByHand;
import nl.hostforge.messages.order.ProvisioningCommand.CompleteProvisioningStepByHand;
import nl.hostforge.messages.order.ProvisioningCommand.CorrectProvisioningStep;
import nl.hostforge.messages.order.ProvisioningCommand.ResumeProvisioning;
import nl.hostforge.messages.order.ProvisioningCommand.RetryCompensation;
import nl.hostforge.messages.order.ProvisioningCommand.RetryProvisioningStep;
import nl.hostforge.messages.order.ProvisioningCommand.SkipProvisioningStep;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How staff repairs what failed while an order was provisioned, or while that was undone. */
@RestController
@RequestMapping("/api/admin/orders/{id}")
@Tag(name = "Orders")
class ProvisioningRepair {
    private final OrderDesk desk;
    private final CallNotes notes;

    ProvisioningRepair(OrderDesk desk, CallNotes notes) {
        this.desk = desk;
        this.notes = notes;
    }

    @Operation(summary = "Try a failed step again")
    @PostMapping("/steps/retry")
    @RequiresIdempotencyKey
    ResponseEntity<AdminOrder> retry(@PathVariable String id, @Valid @RequestBody StepAsk body, IfMatch ifMatch) {
        var seen = taken(id, body.reason(), ifMatch);
        return desk.done(
                new RetryProvisioningStep(seen.id(), ifMatch.expected(seen.version()), body.stepId()),
                Outlook.retried(seen, body.stepId()));
    }

    @Operation(summary = "Correct what a failed step works with, and try it again")
    @PostMapping("/steps/correct")
    @RequiresIdempotencyKey
    ResponseEntity<AdminOrder> correct(
            @PathVariable String id, @Valid @RequestBody StepCorrection body, IfMatch ifMatch) {
        var seen = taken(id, body.reason(), ifMatch);
        var corrections = ContactKey.seal(seen, body.corrections());
        return desk.done(
                new CorrectProvisioningStep(seen.id(), ifMatch.expected(seen.version()), body.stepId(), corrections),
                Outlook.retried(seen, body.stepId()));
    }

    @Operation(summary = "Tell that a step was done at the provider's own panel")
    @PostMapping("/steps/complete")
    @RequiresIdempotencyKey
    ResponseEntity<AdminOrder> complete(
            @PathVariable String id, @Valid @RequestBody StepDoneByHand body, IfMatch ifMatch) {
        var seen = taken(id, body.reason(), ifMatch);
        var reference = body.reference().strip();
        return desk.done(
                new CompleteProvisioningStepByHand(
                        seen.id(), ifMatch.expected(seen.version()), body.stepId(), reference),
                Outlook.doneByHand(seen, body.stepId(), reference));
    }

    @Operation(summary = "Leave a step out")
    @PostMapping("/steps/skip")
    @RequiresIdempotencyKey
    ResponseEntity<AdminOrder> skip(@PathVariable String id, @Valid @RequestBody StepAsk body, IfMatch ifMatch) {
        var seen = taken(id, body.reason(), ifMatch);
        return desk.done(
                new SkipProvisioningStep(seen.id(), ifMatch.expected(seen.version()), body.stepId()),
                Outlook.skipped(seen, body.stepId()));
    }

    @Operation(summary = "Try again to undo what failed to be undone")
    @PostMapping("/compensations/retry")
    @RequiresIdempotencyKey
    ResponseEntity<AdminOrder> undoAgain(
            @PathVariable String id, @Valid @RequestBody CompensationAsk body, IfMatch ifMatch) {
        var seen = taken(id, body.reason(), ifMatch);
        return desk.done(
                new RetryCompensation(seen.id(), ifMatch.expected(seen.version()), body.compensationId()),
                Outlook.retried(seen, body.compensationId()));
    }

    @Operation(summary = "Tell that it was undone at the provider's own panel")
    @PostMapping("/compensations/complete")
    @RequiresIdempotencyKey
    ResponseEntity<AdminOrder> undone(
            @PathVariable String id, @Valid @RequestBody CompensationDoneByHand body, IfMatch ifMatch) {
        var seen = taken(id, body.reason(), ifMatch);
        return desk.done(
                new CompleteCompensationByHand(
                        seen.id(), ifMatch.expected(seen.version()), body.compensationId(), body.referenceIfAny()),
                Outlook.doneByHand(seen, body.compensationId(), body.referenceIfAny()));
    }

    @Operation(summary = "Let a parked order go on")
    @PostMapping("/provisioning/resume")
    @RequiresIdempotencyKey
    ResponseEntity<AdminOrder> resume(
            @PathVariable String id, @Valid @RequestBody(required = false) Reason body, IfMatch ifMatch) {
        var seen = taken(id, Reason.of(body), ifMatch);
        return desk.done(new ResumeProvisioning(seen.id(), ifMatch.expected(seen.version())), seen);
    }

    private OrderDetails taken(String id, String reason, IfMatch ifMatch) {
        notes.because(reason);
        return desk.taken(id, ifMatch);
    }
}
