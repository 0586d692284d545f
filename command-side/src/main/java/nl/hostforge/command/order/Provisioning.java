package nl.hostforge.command.order;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.order.CompensationState;
import nl.hostforge.messages.order.OrderCommand.ResumeOrder;
import nl.hostforge.messages.order.OrderCommand.SuspendOrder;
import nl.hostforge.messages.order.OrderEvent;
import nl.hostforge.messages.order.OrderEvent.OrderActivated;
import nl.hostforge.messages.order.OrderEvent.OrderCancelled;
import nl.hostforge.messages.order.OrderEvent.OrderCorrected;
import nl.hostforge.messages.order.OrderEvent.OrderCreated;
import nl.hostforge.messages.order.OrderEvent.OrderProvisioned;
import nl.hostforge.messages.order.OrderEvent.OrderResumed;
import nl.hostforge.messages.order.OrderEvent.OrderSuspended;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.order.OrderStatus;
import nl.hostforge.messages.order.PlannedStep;
import nl.hostforge.messages.order.ProvisioningCommand.CompleteCompensation;
import nl.hostforge.messages.order.ProvisioningCommand.CompleteCompensationByHand;
import nl.hostforge.messages.order.ProvisioningCommand.CompleteProvisioningStep;
import nl.hostforge.messages.order.ProvisioningCommand.CompleteProvisioningStepByHand;
import nl.hostforge.messages.order.ProvisioningCommand.CorrectProvisioningStep;
import nl.hostforge.messages.order.ProvisioningCommand.FailCompensation;
import nl.hostforge.messages.order.ProvisioningCommand.FailProvisioningStep;
import nl.hostforge.messages.order.ProvisioningCommand.ParkProvisioning;
import nl.hostforge.messages.order.ProvisioningCommand.RepeatProvisioningStep;
import nl.hostforge.messages.order.ProvisioningCommand.ReportOverdueStep;
import nl.hostforge.messages.order.ProvisioningCommand.RequestProvisioningStep;
import nl.hostforge.messages.order.ProvisioningCommand.ResumeProvisioning;
import nl.hostforge.messages.order.ProvisioningCommand.RetryCompensation;
import nl.hostforge.messages.order.ProvisioningCommand.RetryProvisioningStep;
import nl.hostforge.messages.order.ProvisioningCommand.SkipProvisioningStep;
import nl.hostforge.messages.order.ProvisioningCommand.StartProvisioningStep;
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
import nl.hostforge.messages.order.ServiceChangeCommand.ChangeHostingPlan;
import nl.hostforge.messages.order.ServiceChangeCommand.RemoveHosting;
import nl.hostforge.messages.order.ServiceChangeCommand.RenewDomain;
import nl.hostforge.messages.order.ServiceChangeCommand.ReviveHosting;
import nl.hostforge.messages.order.ServiceChangeCommand.ShutHostingDown;
import nl.hostforge.messages.order.ServiceChangeEvent.ServiceChangeAbandoned;
import nl.hostforge.messages.order.ServiceChangeEvent.ServiceChangeCompleted;
import nl.hostforge.messages.order.ServiceChangeEvent.ServiceChangeRequested;
import nl.hostforge.messages.order.ServiceChangeId;
import nl.hostforge.messages.order.ServiceChangeKind;
import nl.hostforge.messages.order.StallCause;
import nl.hostforge.messages.order.StepKind;
import nl.hostforge.messages.order.StepPermission;
import nl.hostforge.messages.order.StepState;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/**
 * The part of an order that deals with the outside: the saga asks for steps, the worker reports on them, staff repairs
 * what failed. With the last step finished the order is active, in the same breath, so that it cannot get stuck between.
 * What it delivered is changed by further steps, which the order asks for itself; it counts as changed once they are done.
 * When the order is cancelled, every effect is undone, whenever it comes to be known.
 */
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
class Provisioning {
    private OrderId order;
    private OrderNumber number;
    private CustomerId customer;
    private List<OrderLine> lines = List.of();
    private OrderStatus status;
    private Steps steps = new Steps();
    private Compensations compensations = new Compensations();
    private ServiceChanges changes = new ServiceChanges();
    private LinkedHashSet<String> parkedOn = new LinkedHashSet<>(); // ids of the events that the saga could not handle

    @CommandHandler
    void decide(SuspendOrder command, ProvisioningSettings settings, Clock clock) {
        if (command.changeId() != null && changes.knows(command.changeId())) return;
        Moves.allowOnly(status, OrderStatus.ACTIVE);
        begin(plan().suspension(command.changeId()), settings, clock);
    }

    @CommandHandler
    void decide(ResumeOrder command, ProvisioningSettings settings, Clock clock) {
        if (command.undoing() != null && !isPresentSuspension(command.undoing())) return;
        Moves.allowOnly(status, OrderStatus.SUSPENDED);
        begin(plan().resumption(changes::isShutDown), settings, clock);
    }

    @CommandHandler
    void decide(ChangeHostingPlan command, ProvisioningSettings settings, Clock clock) {
        if (changes.knows(command.changeId())) return;
        Moves.allowOnly(status, OrderStatus.ACTIVE); // a site that is off line is moved when it is on line again
        begin(plan().planChange(command), settings, clock);
    }

    @CommandHandler
    void decide(RenewDomain command, ProvisioningSettings settings, Clock clock) {
        if (changes.knows(command.changeId())) return;
        Moves.allowOnly(status, OrderStatus.ACTIVE, OrderStatus.SUSPENDED); // who is suspended does not lose the name
        begin(plan().renewal(command), settings, clock);
    }

    @CommandHandler
    void decide(ShutHostingDown command, ProvisioningSettings settings, Clock clock) {
        if (changes.knows(command.changeId())) return;
        Moves.allowOnly(status, OrderStatus.ACTIVE, OrderStatus.SUSPENDED);
        begin(plan().shutdown(command), settings, clock);
    }

    @CommandHandler
    void decide(ReviveHosting command, ProvisioningSettings settings, Clock clock) {
        if (changes.knows(command.changeId())) return;
        Moves.allowOnly(status, OrderStatus.ACTIVE, OrderStatus.SUSPENDED);
        var comesOnLine = status == OrderStatus.ACTIVE && changes.isShutDown(command.lineNumber());
        begin(plan().revival(command, comesOnLine), settings, clock);
    }

    @CommandHandler
    void decide(RemoveHosting command, ProvisioningSettings settings, Clock clock) {
        if (changes.knows(command.changeId())) return;
        Moves.allowOnly(status, OrderStatus.ACTIVE, OrderStatus.SUSPENDED);
        begin(plan().removal(command), settings, clock);
    }

    @CommandHandler
    void decide(RequestProvisioningStep command, ProvisioningSettings settings, Clock clock) {
        var step = steps.get(command.stepId());
        if (status != OrderStatus.PROCESSING || step.state() != StepState.PLANNED) return;
        var waitsFor = steps.unfinished(step.waitsFor());
        if (!waitsFor.isEmpty()) throw new StepNotReady(step.id(), waitsFor);
        request(step, settings, clock);
    }

    @CommandHandler
    StepPermission decide(StartProvisioningStep command) {
        var step = steps.get(command.stepId());
        var permission = step.permission(command, status == OrderStatus.CANCELLING);
        var runs = permission == StepPermission.PROCEED || permission == StepPermission.LOOK_UP_ONLY;
        if (runs && !step.isRunning(command.attempt()))
            apply(new ProvisioningStepStarted(
                    order, customer, step.id(), step.kind(), step.lineNumber(), step.round(), command.attempt()));
        return permission;
    }

    @CommandHandler
    void decide(CompleteProvisioningStep command) {
        var step = steps.get(command.stepId());
        if (step.hasEffect()) return;
        apply(new ProvisioningStepCompleted(
                order,
                customer,
                step.id(),
                step.kind(),
                step.lineNumber(),
                command.round(),
                command.providerReference(),
                command.facts()));
        goOnAfter(steps.get(step.id()));
    }

    @CommandHandler
    void decide(FailProvisioningStep command) {
        var step = steps.get(command.stepId());
        if (step.isPast(command)) return;
        apply(new ProvisioningStepFailed(
                order,
                customer,
                step.id(),
                step.kind(),
                step.lineNumber(),
                step.round(),
                command.attempt(),
                command.provider(),
                command.code(),
                command.words(),
                command.finalFailure(),
                command.nextAttemptAt()));
        if (!command.finalFailure()) return;
        if (status == OrderStatus.PROCESSING || isChanging(step))
            apply(new ProvisioningStalled(order, customer, StallCause.STEP_FAILED, step.id(), null));
        finishIfUndone();
    }

    @CommandHandler
    void decide(ReportOverdueStep command) {
        var step = steps.get(command.stepId());
        if (!step.isInFlight() || step.round() != command.round() || step.overdue()) return;
        apply(new ProvisioningStalled(order, customer, StallCause.STEP_OVERDUE, step.id(), null));
    }

    @CommandHandler
    void decide(RetryProvisioningStep command, ProvisioningSettings settings, Clock clock) {
        var step = failed(steps.get(command.stepId()));
        retry(step, settings, clock);
    }

    @CommandHandler
    void decide(CorrectProvisioningStep command, ProvisioningSettings settings, Clock clock) {
        var step = failed(steps.get(command.stepId()));
        apply(new ProvisioningStepCorrected(
                order, customer, step.id(), step.kind(), step.lineNumber(), command.corrections()));
        retry(step, settings, clock);
    }

    @CommandHandler
    void decide(RepeatProvisioningStep command, ProvisioningSettings settings, Clock clock) {
        Moves.allowOnly(status, OrderStatus.ACTIVE);
        steps.thatMade(command.providerReference())
                .filter(step -> !step.isInFlight())
                .ifPresent(step -> request(step, settings, clock));
    }

    @CommandHandler
    void decide(CompleteProvisioningStepByHand command) {
        var step = steps.get(command.stepId());
        if (!isChanging(step)) Moves.allowOnly(status, OrderStatus.PROCESSING, OrderStatus.CANCELLING);
        if (step.state() == StepState.COMPLETED_BY_HAND && command.reference().equals(step.reference())) return;
        if (step.hasEffect()) throw new InvalidStepState(step.id(), step.state());
        apply(new ProvisioningStepCompletedByHand(
                order, customer, step.id(), step.kind(), step.lineNumber(), command.reference()));
        goOnAfter(steps.get(step.id()));
    }

    @CommandHandler
    void decide(SkipProvisioningStep command) {
        var step = steps.get(command.stepId());
        if (!isChanging(step)) Moves.allowOnly(status, OrderStatus.PROCESSING, OrderStatus.CANCELLING);
        if (step.state() == StepState.SKIPPED) return;
        if (step.hasEffect()) throw new InvalidStepState(step.id(), step.state());
        skip(step);
        goOnAfter(steps.get(step.id()));
    }

    @CommandHandler
    void decide(ParkProvisioning command) {
        if (status == OrderStatus.CANCELLED || parkedOn.contains(command.failedEventId())) return;
        apply(new ProvisioningParked(order, customer, command.failedEventId(), command.error()));
    }

    @CommandHandler
    void decide(ResumeProvisioning command) {
        if (parkedOn.isEmpty()) return;
        apply(new ProvisioningUnparked(order, customer, steps.finished()));
    }

    @CommandHandler
    void decide(CompleteCompensation command) {
        complete(compensations.get(command.compensationId()), command.providerReference(), false);
    }

    @CommandHandler
    void decide(CompleteCompensationByHand command) {
        complete(compensations.get(command.compensationId()), command.reference(), true);
    }

    @CommandHandler
    void decide(FailCompensation command) {
        var compensation = compensations.get(command.compensationId());
        if (compensation.isPast(command)) return;
        apply(new CompensationFailed(
                order,
                customer,
                compensation.id(),
                compensation.kind(),
                compensation.lineNumber(),
                compensation.round(),
                command.attempt(),
                command.provider(),
                command.code(),
                command.words(),
                command.finalFailure(),
                command.nextAttemptAt()));
        if (command.finalFailure())
            apply(new ProvisioningStalled(order, customer, StallCause.COMPENSATION_FAILED, null, compensation.id()));
    }

    @CommandHandler
    void decide(RetryCompensation command) {
        var compensation = compensations.get(command.compensationId());
        if (compensation.state() != CompensationState.FAILED)
            throw new InvalidStepState(compensation.id(), compensation.state());
        request(compensation, compensation.round() + 1);
    }

    private boolean isPresentSuspension(ServiceChangeId id) {
        return status == OrderStatus.SUSPENDED
                && changes.lastSuspension()
                        .filter(change -> change.id().equals(id))
                        .isPresent();
    }

    /** The order is terminated: as for a cancellation, but what was invoiced stays owed. */
    void undoWhatWasDelivered() {
        steps.notBegun().forEach(this::skip);
        steps.doneLastFirst().stream()
                .filter(step -> step.kind() != StepKind.CREATE_INVOICE)
                .forEach(this::undo);
        finishIfUndone();
    }

    /** The cancellation was asked for: undoes what is done, calls off what is not begun, waits for what is between. */
    void undoEverything() {
        steps.notBegun().forEach(this::skip);
        steps.doneLastFirst().forEach(this::undo);
        finishIfUndone();
    }

    /** @return the ordered names that this order has not got */
    List<DomainName> freedDomains() {
        return lines.stream()
                .filter(line -> line.isForDomain() && !steps.delivered(line))
                .map(OrderLine::domainName)
                .toList();
    }

    @EventSourcingHandler
    void evolve(OrderEvent event) {
        status = Moves.after(status, event);
        steps.evolve(event);
        compensations.evolve(event);
        changes.evolve(event);
        switch (event) {
            case OrderCreated created -> {
                order = created.orderId();
                number = created.number();
                customer = created.customerId();
                lines = created.lines();
            }
            case OrderCorrected corrected -> lines = corrected.lines();
            case ServiceChangeCompleted changed -> lines = OrderContent.replaced(lines, changed.line());
            case ProvisioningParked parked -> parkedOn.add(parked.failedEventId());
            case ProvisioningUnparked unparked -> parkedOn.clear();
            default -> {} // about a step, a compensation, or the order as a whole
        }
    }

    private Step failed(Step step) {
        if (!isChanging(step)) Moves.allowOnly(status, OrderStatus.PROCESSING);
        if (step.state() != StepState.FAILED) throw new InvalidStepState(step.id(), step.state());
        return step;
    }

    private void retry(Step step, ProvisioningSettings settings, Clock clock) {
        apply(new ProvisioningStepRetried(
                order, customer, step.id(), step.kind(), step.lineNumber(), step.round() + 1));
        request(step, settings, clock);
    }

    private void request(Step step, ProvisioningSettings settings, Clock clock) {
        apply(new ProvisioningStepRequested(
                order,
                customer,
                step.id(),
                step.kind(),
                step.lineNumber(),
                step.round() + 1,
                clock.instant().plus(settings.limitOf(step.kind()))));
    }

    private void skip(Step step) {
        apply(new ProvisioningStepSkipped(order, customer, step.id(), step.kind(), step.lineNumber()));
    }

    /** Whether the step belongs to a change that is under way; a cancellation overtakes any change. */
    private boolean isChanging(Step step) {
        return (status == OrderStatus.ACTIVE || status == OrderStatus.SUSPENDED) && changes.isRunning(step.id());
    }

    private ServiceChangePlan plan() {
        var there = lines.stream()
                .filter(steps::delivered)
                .filter(line -> !changes.isRemoved(line.number()))
                .toList();
        return new ServiceChangePlan(order, customer, there, changes.next());
    }

    private void begin(ServiceChangeRequested change, ProvisioningSettings settings, Clock clock) {
        changes.requireNoneOf(
                change.steps().stream().map(PlannedStep::lineNumber).toList());
        apply(change);
        change.steps().forEach(planned -> request(steps.get(planned.stepId()), settings, clock));
        finishIfChanged(changes.get(change.changeId()));
    }

    private void goOnAfter(Step finished) {
        switch (status) {
            case PROCESSING -> finishIfDelivered();
            // a step of the approval that had been skipped turned out done: the customer keeps it
            case ACTIVE, SUSPENDED -> changes.of(finished.id()).ifPresent(this::finishIfChanged);
            case CANCELLING, CANCELLED -> { // even then: what exists after all has to go
                if (finished.hasEffect()) undo(finished);
                finishIfUndone();
            }
            case PENDING -> {} // nothing was asked for yet
        }
    }

    /** A change of which every step was left out is abandoned, even if one of them turns out done later: then it is not. */
    private void finishIfChanged(ServiceChange change) {
        var own = change.steps().stream().map(steps::get).toList();
        if (change.completed() || !own.stream().allMatch(Step::isFinished)) return;
        if (!own.isEmpty() && own.stream().noneMatch(Step::hasEffect)) {
            apply(new ServiceChangeAbandoned(order, customer, change.id(), change.kind(), change.lineNumber()));
            return;
        }
        apply(new ServiceChangeCompleted(
                order, customer, change.id(), change.kind(), change.lineNumber(), change.line()));
        if (change.kind() == ServiceChangeKind.SUSPENSION && status == OrderStatus.ACTIVE)
            apply(new OrderSuspended(order, number, customer));
        if (change.kind() == ServiceChangeKind.RESUMPTION && status == OrderStatus.SUSPENDED)
            apply(new OrderResumed(order, number, customer));
    }

    private void finishIfDelivered() {
        if (!steps.allFinished()) return;
        apply(new OrderProvisioned(order, number, customer));
        var delivered = lines.stream().filter(line -> !steps.leftOut(line)).toList();
        apply(new OrderActivated(order, number, customer, delivered));
    }

    private void undo(Step step) {
        var compensation = Compensation.of(step);
        if (compensation != null) request(compensation, compensation.round());
    }

    private void request(Compensation compensation, int round) {
        apply(new CompensationRequested(
                order,
                customer,
                compensation.id(),
                compensation.kind(),
                compensation.lineNumber(),
                round,
                compensation.stepId(),
                compensation.reference()));
    }

    private void complete(Compensation compensation, String reference, boolean byHand) {
        if (compensation.isCompleted()) return;
        apply(new CompensationCompleted(
                order, customer, compensation.id(), compensation.kind(), compensation.lineNumber(), reference, byHand));
        finishIfUndone();
    }

    private void finishIfUndone() {
        if (status != OrderStatus.CANCELLING || steps.anyInFlight() || !compensations.allCompleted()) return;
        apply(new OrderCancelled(order, number, customer, freedDomains()));
    }
}
