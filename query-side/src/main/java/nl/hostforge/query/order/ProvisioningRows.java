package nl.hostforge.query.order;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.order.CompensationState;
import nl.hostforge.messages.order.OrderEvent;
import nl.hostforge.messages.order.OrderEvent.OrderApproved;
import nl.hostforge.messages.order.PlannedStep;
import nl.hostforge.messages.order.ProvisioningEvent;
import nl.hostforge.messages.order.ProvisioningEvent.CompensationCompleted;
import nl.hostforge.messages.order.ProvisioningEvent.CompensationFailed;
import nl.hostforge.messages.order.ProvisioningEvent.CompensationRequested;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningParked;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStalled;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepCompleted;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepCompletedByHand;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepCorrected;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepFailed;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepRequested;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepRetried;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepSkipped;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepStarted;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningUnparked;
import nl.hostforge.messages.order.ServiceChangeEvent.ServiceChangeRequested;
import nl.hostforge.messages.order.StepId;
import nl.hostforge.messages.order.StepState;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.query.readmodel.StoredJson;

/**
 * Copies what happens at providers into the rows of an order's work. A stall stands with the work that it is about until
 * that work is asked for anew or done, or no longer matters.
 */
class ProvisioningRows {
    private final OrderTables tables;

    ProvisioningRows(OrderTables tables) {
        this.tables = tables;
    }

    void plan(OrderApproved event, Instant at) {
        insert(event.orderId(), event.plan(), 0, at);
    }

    /** The steps of a change follow those that came before. */
    void add(ServiceChangeRequested event, long version, Instant at) {
        insert(event.orderId(), event.steps(), version, at);
    }

    private void insert(OrderId order, List<PlannedStep> steps, long position, Instant at) {
        for (var step : steps)
            tables.database()
                    .sql("insert into " + tables.work
                            + " (order_id, work_id, compensation, position, kind, line_number, waits_for, state, round,"
                            + " attempt, changed_at) values (?, ?, false, ?, ?, ?, ?, ?, 0, 0, ?)")
                    .params(
                            order.value(),
                            step.stepId().value(),
                            position++,
                            step.kind().name(),
                            step.lineNumber(),
                            waitsFor(step),
                            StepState.PLANNED.name(),
                            Timestamp.from(at))
                    .update();
    }

    void copy(ProvisioningEvent event, long version, Instant at) {
        var id = event.orderId();
        switch (event) {
            case ProvisioningStepRequested requested ->
                tables.changeStep(
                        id,
                        requested.stepId(),
                        at,
                        "state = ?, stall = null, next_attempt_at = null, round = ?, attempt = 0",
                        StepState.REQUESTED.name(),
                        requested.round());
            case ProvisioningStepStarted started ->
                tables.changeStep(
                        id,
                        started.stepId(),
                        at,
                        "state = ?, next_attempt_at = null, round = ?, attempt = ?",
                        StepState.STARTED.name(),
                        started.round(),
                        started.attempt());
            case ProvisioningStepCompleted completed ->
                tables.changeStep(
                        id,
                        completed.stepId(),
                        at,
                        "state = ?, stall = null, next_attempt_at = null, provider_reference = ?, facts = ?::jsonb",
                        StepState.COMPLETED.name(),
                        completed.providerReference(),
                        StoredJson.write(completed.facts()));
            case ProvisioningStepFailed failed -> fail(failed, at);
            case ProvisioningStepRetried retried -> {} // the request for the new round follows
            case ProvisioningStepCorrected corrected -> {} // is told by the timeline
            case ProvisioningStepCompletedByHand completed ->
                tables.changeStep(
                        id,
                        completed.stepId(),
                        at,
                        "state = ?, stall = null, next_attempt_at = null, provider_reference = ?",
                        StepState.COMPLETED_BY_HAND.name(),
                        completed.providerReference());
            case ProvisioningStepSkipped skipped ->
                tables.changeStep(
                        id,
                        skipped.stepId(),
                        at,
                        "state = ?, stall = null, next_attempt_at = null",
                        StepState.SKIPPED.name());
            case ProvisioningStalled stalled -> stall(stalled, at);
            case ProvisioningParked parked -> tables.park(id, parked.error());
            case ProvisioningUnparked unparked -> tables.unpark(id);
            case CompensationRequested requested -> request(requested, version, at);
            case CompensationCompleted completed ->
                tables.changeCompensation(
                        id,
                        completed.compensationId(),
                        at,
                        "state = ?, stall = null, next_attempt_at = null, provider_reference = ?",
                        CompensationState.COMPLETED.name(),
                        completed.providerReference());
            case CompensationFailed failed -> fail(failed, at);
        }
        tables.summarise(id, version, at);
    }

    /** A failed step holds up no cancellation: there is nothing to undo. */
    void leaveFailedSteps(OrderEvent event, long version, Instant at) {
        leave(event, "state = '" + StepState.FAILED + "' and not compensation", version, at);
    }

    /** The order has come to its end: nothing is left to be done. */
    void leaveEverything(OrderEvent event, long version, Instant at) {
        leave(event, "true", version, at);
    }

    private void fail(ProvisioningStepFailed event, Instant at) {
        var erased = tables.lock(event.orderId());
        tables.changeStep(
                event.orderId(),
                event.stepId(),
                at,
                "state = ?, attempt = ?, provider = ?, failure_code = ?, failure_words = ?, next_attempt_at = ?",
                (event.finalFailure() ? StepState.FAILED : StepState.WAITING).name(),
                event.attempt(),
                event.provider(),
                event.code(),
                erased ? null : known(event.words()),
                timestamp(event.nextAttemptAt()));
    }

    private void fail(CompensationFailed event, Instant at) {
        var erased = tables.lock(event.orderId());
        tables.changeCompensation(
                event.orderId(),
                event.compensationId(),
                at,
                "state = ?, attempt = ?, provider = ?, failure_code = ?, failure_words = ?, next_attempt_at = ?",
                (event.finalFailure() ? CompensationState.FAILED : CompensationState.WAITING).name(),
                event.attempt(),
                event.provider(),
                event.code(),
                erased ? null : known(event.words()),
                timestamp(event.nextAttemptAt()));
    }

    private void stall(ProvisioningStalled event, Instant at) {
        var cause = event.cause().name();
        if (event.stepId() != null) tables.changeStep(event.orderId(), event.stepId(), at, "stall = ?", cause);
        else tables.changeCompensation(event.orderId(), event.compensationId(), at, "stall = ?", cause);
    }

    private void request(CompensationRequested event, long version, Instant at) {
        tables.database()
                .sql("insert into " + tables.work
                        + " (order_id, work_id, compensation, position, kind, line_number, step_id, waits_for, state,"
                        + " round, attempt, changed_at) values (?, ?, true, ?, ?, ?, ?, '', ?, ?, 0, ?)"
                        + " on conflict (order_id, work_id) do update set state = excluded.state, stall = null,"
                        + " next_attempt_at = null, round = excluded.round, attempt = 0,"
                        + " changed_at = excluded.changed_at")
                .params(
                        event.orderId().value(),
                        event.compensationId().value(),
                        version,
                        event.kind().name(),
                        event.lineNumber(),
                        event.stepId().value(),
                        CompensationState.REQUESTED.name(),
                        event.round(),
                        Timestamp.from(at))
                .update();
    }

    private void leave(OrderEvent event, String which, long version, Instant at) {
        tables.database()
                .sql("update " + tables.work + " set stall = null where order_id = ? and stall is not null and "
                        + which)
                .param(event.orderId().value())
                .update();
        tables.summarise(event.orderId(), version, at);
    }

    private static String waitsFor(PlannedStep step) {
        return String.join(" ", step.waitsFor().stream().map(StepId::value).toList());
    }

    private static Timestamp timestamp(Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static String known(Personal<String> personal) {
        return personal == null ? null : personal.orElse(null);
    }

    static List<StepId> waitsFor(String stored) {
        return stored.isEmpty()
                ? List.of()
                : Arrays.stream(stored.split(" ")).map(StepId::new).toList();
    }
}
