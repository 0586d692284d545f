package nl.hostforge.command.order;

import static nl.hostforge.command.order.Orders.DNS;
import static nl.hostforge.command.order.Orders.DOMAIN;
import static nl.hostforge.command.order.Orders.HOSTING;
import static nl.hostforge.command.order.Orders.ID;
import static nl.hostforge.command.order.Orders.INVOICE;
import static nl.hostforge.command.order.Orders.SETTINGS;
import static nl.hostforge.command.order.Orders.SYNC;
import static nl.hostforge.command.order.Orders.create;
import static nl.hostforge.command.order.Orders.lines;
import static nl.hostforge.command.order.Orders.sealed;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import nl.hostforge.messages.order.CompensationId;
import nl.hostforge.messages.order.CompensationKind;
import nl.hostforge.messages.order.OrderCommand;
import nl.hostforge.messages.order.OrderCommand.ApproveOrder;
import nl.hostforge.messages.order.OrderCommand.CancelOrder;
import nl.hostforge.messages.order.OrderCommand.ResumeOrder;
import nl.hostforge.messages.order.OrderCommand.SuspendOrder;
import nl.hostforge.messages.order.OrderEvent;
import nl.hostforge.messages.order.OrderEvent.OrderActivated;
import nl.hostforge.messages.order.OrderEvent.OrderCancellationRequested;
import nl.hostforge.messages.order.OrderEvent.OrderCancelled;
import nl.hostforge.messages.order.OrderEvent.OrderResumed;
import nl.hostforge.messages.order.OrderEvent.OrderSuspended;
import nl.hostforge.messages.order.PlannedStep;
import nl.hostforge.messages.order.ProvisioningCommand.CompleteCompensation;
import nl.hostforge.messages.order.ProvisioningCommand.CompleteCompensationByHand;
import nl.hostforge.messages.order.ProvisioningCommand.CompleteProvisioningStepByHand;
import nl.hostforge.messages.order.ProvisioningCommand.CorrectProvisioningStep;
import nl.hostforge.messages.order.ProvisioningCommand.FailCompensation;
import nl.hostforge.messages.order.ProvisioningCommand.ParkProvisioning;
import nl.hostforge.messages.order.ProvisioningCommand.ReportOverdueStep;
import nl.hostforge.messages.order.ProvisioningCommand.RequestProvisioningStep;
import nl.hostforge.messages.order.ProvisioningCommand.ResumeProvisioning;
import nl.hostforge.messages.order.ProvisioningCommand.RetryCompensation;
import nl.hostforge.messages.order.ProvisioningCommand.RetryProvisioningStep;
import nl.hostforge.messages.order.ProvisioningCommand.SkipProvisioningStep;
import nl.hostforge.messages.order.ProvisioningCommand.StartProvisioningStep;
import nl.hostforge.messages.order.ProvisioningEvent.CompensationRequested;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepCompleted;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepCompletedByHand;
import nl.hostforge.messages.order.ServiceChangeEvent.ServiceChangeRequested;
import nl.hostforge.messages.order.StepId;
import nl.hostforge.messages.order.StepKind;
import nl.hostforge.messages.refusal.DecisionRefused;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.Message;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever staff, saga and worker send, in whatever order and however often: an order ends once, becomes active once, and
 * leaves nothing behind at a provider when it is cancelled.
 */
class AnyOrderOfEventsTest {
    private static final List<StepId> STEPS = List.of(SYNC, HOSTING, DOMAIN, DNS, INVOICE);
    private static final int COMMANDS = 150;

    @ParameterizedTest
    @MethodSource("seeds")
    void the_promises_hold_whatever_comes(long seed) {
        var axon = DefaultConfigurer.defaultConfiguration(false)
                .configureAggregate(Order.class)
                .configureEmbeddedEventStore(configuration -> new InMemoryEventStorageEngine())
                .registerComponent(ProvisioningSettings.class, configuration -> SETTINGS)
                .registerComponent(Clock.class, configuration -> Clock.systemUTC())
                .start();
        try {
            var random = new Random(seed);
            axon.commandGateway().sendAndWait(create("digest", lines()));
            axon.commandGateway().sendAndWait(new ApproveOrder(ID, null));
            for (var sent = 0; sent < COMMANDS; sent++) send(axon, anyCommand(random));
            check(events(axon));
            finish(axon);
            check(events(axon));
            assertThat(events(axon)).hasAtLeastOneElementOfType(OrderCancelled.class);
        } finally {
            axon.shutdown();
        }
    }

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(100);
    }

    /** Whatever happened before: cancelled, told the truth about every step and compensation, an order comes to its end. */
    private static void finish(Configuration axon) {
        send(axon, new CancelOrder(ID, null));
        for (var step : STEPS) send(axon, new SkipProvisioningStep(ID, null, step));
        for (var step : ofChanges(events(axon))) send(axon, new SkipProvisioningStep(ID, null, step));
        for (var step : List.of(HOSTING, DOMAIN, INVOICE))
            send(axon, new CompleteCompensation(ID, compensation(step), 1, "gone"));
    }

    private static void check(List<OrderEvent> events) {
        assertThat(events).filteredOn(OrderActivated.class::isInstance).hasSizeLessThanOrEqualTo(1);
        assertThat(events).filteredOn(OrderCancelled.class::isInstance).hasSizeLessThanOrEqualTo(1);
        Set<StepId> effects = new HashSet<>();
        Set<StepId> undone = new HashSet<>();
        var cancelling = false;
        for (var event : events) {
            switch (event) {
                case ProvisioningStepCompleted done ->
                    assertThat(effects.add(done.stepId()))
                            .as("one effect of %s", done.stepId())
                            .isTrue();
                case ProvisioningStepCompletedByHand done ->
                    assertThat(effects.add(done.stepId()))
                            .as("one effect of %s", done.stepId())
                            .isTrue();
                case CompensationRequested requested -> undone.add(requested.stepId());
                case OrderCancellationRequested requested -> cancelling = true;
                default -> {} // breaks no promise by itself
            }
        }
        effects.removeIf(step -> !step.kind().delivers() && !step.equals(INVOICE)); // leave nothing behind
        checkSuspensions(events);
        assertThat(undone).as("what was undone").isEqualTo(cancelling ? effects : Set.of());
    }

    /** The status of an order that has hosting changes only when that hosting was taken off or brought back on line. */
    private static void checkSuspensions(List<OrderEvent> events) {
        StepKind last = null;
        var hasHosting = false;
        for (var event : events)
            switch (event) {
                case ServiceChangeRequested change ->
                    hasHosting = !change.steps().isEmpty();
                case ProvisioningStepCompleted done -> last = done.kind();
                case ProvisioningStepCompletedByHand done -> last = done.kind();
                case OrderSuspended suspended -> {
                    if (hasHosting) assertThat(last).isEqualTo(StepKind.SUSPEND_HOSTING);
                }
                case OrderResumed resumed -> {
                    if (hasHosting) assertThat(last).isEqualTo(StepKind.RESUME_HOSTING);
                }
                default -> {} // says nothing about it
            }
    }

    private static List<StepId> ofChanges(List<OrderEvent> events) {
        return events.stream()
                .filter(ServiceChangeRequested.class::isInstance)
                .flatMap(event -> ((ServiceChangeRequested) event).steps().stream())
                .map(PlannedStep::stepId)
                .toList();
    }

    private static void send(Configuration axon, OrderCommand command) {
        try {
            axon.commandGateway().sendAndWait(command);
        } catch (DecisionRefused refused) {
            // an answer like any other
        }
    }

    private static List<OrderEvent> events(Configuration axon) {
        return axon.eventStore()
                .readEvents(ID.toString())
                .asStream()
                .map(Message::getPayload)
                .map(OrderEvent.class::cast)
                .toList();
    }

    private static OrderCommand anyCommand(Random random) {
        var step = anyStep(random);
        var undoing = compensation(List.of(HOSTING, DOMAIN, INVOICE).get(random.nextInt(3)));
        var round = 1 + random.nextInt(2);
        var attempt = 1 + random.nextInt(3);
        return switch (random.nextInt(24)) {
            case 0, 1, 2, 3 -> new RequestProvisioningStep(ID, step);
            case 4, 5, 6 -> new StartProvisioningStep(ID, step, round, attempt);
            case 7, 8, 9 -> Orders.complete(step, round);
            case 10 -> Orders.fail(step, round, attempt);
            case 11 -> Orders.failForGood(step, round, attempt);
            case 12 -> new ReportOverdueStep(ID, step, round);
            case 13 -> new RetryProvisioningStep(ID, null, step);
            case 14 -> new CorrectProvisioningStep(ID, null, step, sealed(Map.of("login", "anna")));
            case 15 -> new CompleteProvisioningStepByHand(ID, null, step, "4711");
            case 16 -> random.nextInt(4) > 0 ? Orders.complete(step, round) : new SkipProvisioningStep(ID, null, step);
            case 17 -> new ParkProvisioning(ID, "event-" + attempt, "NullPointer");
            case 18 -> new ResumeProvisioning(ID, null);
            case 19 -> random.nextBoolean() ? new SuspendOrder(ID, null) : new ResumeOrder(ID, null);
            case 20 ->
                random.nextBoolean()
                        ? Orders.renew("renewal " + attempt, attempt)
                        : Orders.changePlan("plan " + attempt, "Web " + round);
            case 21 -> random.nextInt(8) > 0 ? Orders.complete(step, round) : new CancelOrder(ID, null);
            case 22 ->
                random.nextBoolean()
                        ? new FailCompensation(
                                ID, undoing, round, attempt, "plesk", "1013", null, random.nextBoolean(), null)
                        : new RetryCompensation(ID, null, undoing);
            default ->
                random.nextBoolean()
                        ? new CompleteCompensation(ID, undoing, round, "gone")
                        : new CompleteCompensationByHand(ID, null, undoing, "gone");
        };
    }

    private static StepId anyStep(Random random) {
        if (random.nextInt(3) > 0) return STEPS.get(random.nextInt(STEPS.size()));
        var change = 1 + random.nextInt(6);
        return switch (random.nextInt(4)) {
            case 0 -> StepId.of(StepKind.SUSPEND_HOSTING, 1, change);
            case 1 -> StepId.of(StepKind.RESUME_HOSTING, 1, change);
            case 2 -> StepId.of(StepKind.CHANGE_PLAN, 1, change);
            default -> StepId.of(StepKind.RENEW_DOMAIN, 2, change);
        };
    }

    private static CompensationId compensation(StepId step) {
        var kind = switch (Orders.kind(step)) {
            case PROVISION_HOSTING -> CompensationKind.REMOVE_HOSTING;
            case CREATE_INVOICE -> CompensationKind.CREDIT_INVOICE;
            default -> CompensationKind.RELEASE_DOMAIN;
        };
        return CompensationId.of(kind, Orders.line(step));
    }
}
