package nl.hostforge.api.testing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import nl.hostforge.messages.customer.ContactDetails;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.CompensationId;
import nl.hostforge.messages.order.CompensationKind;
import nl.hostforge.messages.order.CompensationOverview;
import nl.hostforge.messages.order.CompensationState;
import nl.hostforge.messages.order.LineKind;
import nl.hostforge.messages.order.OrderCommand;
import nl.hostforge.messages.order.OrderCommand.ApproveOrder;
import nl.hostforge.messages.order.OrderCommand.CancelOrder;
import nl.hostforge.messages.order.OrderCommand.CorrectOrder;
import nl.hostforge.messages.order.OrderCommand.RejectOrder;
import nl.hostforge.messages.order.OrderCommand.ResumeOrder;
import nl.hostforge.messages.order.OrderCommand.SuspendOrder;
import nl.hostforge.messages.order.OrderDetails;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.order.OrderOverview;
import nl.hostforge.messages.order.OrderQuery.FindOrder;
import nl.hostforge.messages.order.OrderQuery.FindOrderByNumber;
import nl.hostforge.messages.order.OrderQuery.FindOrders;
import nl.hostforge.messages.order.OrderStatus;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.order.ProvisioningCommand.CompleteCompensationByHand;
import nl.hostforge.messages.order.ProvisioningCommand.CompleteProvisioningStepByHand;
import nl.hostforge.messages.order.ProvisioningCommand.CorrectProvisioningStep;
import nl.hostforge.messages.order.ProvisioningCommand.ResumeProvisioning;
import nl.hostforge.messages.order.ProvisioningCommand.RetryCompensation;
import nl.hostforge.messages.order.ProvisioningCommand.RetryProvisioningStep;
import nl.hostforge.messages.order.ProvisioningCommand.SkipProvisioningStep;
import nl.hostforge.messages.order.ServiceChangeCommand.ChangeHostingPlan;
import nl.hostforge.messages.order.ServiceChangeCommand.RenewDomain;
import nl.hostforge.messages.order.StepId;
import nl.hostforge.messages.order.StepKind;
import nl.hostforge.messages.order.StepOverview;
import nl.hostforge.messages.order.StepState;
import nl.hostforge.messages.readmodel.Page;
import nl.hostforge.messages.refusal.DecisionRefused;
import nl.hostforge.messages.refusal.Refusal;
import nl.hostforge.messages.vat.VatCase;
import nl.hostforge.messages.vat.VatDecision;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.axonframework.queryhandling.QueryExecutionException;
import org.axonframework.queryhandling.QueryHandler;

/** Orders that decide and are remembered like the real ones, in memory. Their plan has one step, already failed. */
public class SmallOrders implements SmallPart {
    /** The one step of a plan, and the one compensation of a cancellation. */
    public static final StepId STEP = StepId.of(StepKind.REGISTER_DOMAIN, 1);

    public static final CompensationId COMPENSATION = CompensationId.of(CompensationKind.RELEASE_DOMAIN, 1);

    /** Dutch VAT. */
    public static final VatDecision DOMESTIC =
            new VatDecision(VatCase.DOMESTIC, "S", new BigDecimal("21"), "NL", null, Map.of("billingCountry", "NL"));

    public static final VatDecision REVERSE_CHARGE = new VatDecision(
            VatCase.REVERSE_CHARGE,
            "AE",
            BigDecimal.ZERO,
            "DE",
            "reverse-charge",
            Map.of("billingCountry", "DE", "vatNumberCheck", "VALID"));

    private final SmallDomain domain;
    private final SmallShop shop;
    private final SmallHistories histories;
    private final MovableClock clock;
    private final Remembered<OrderId, OrderDetails> orders;
    private FindOrders lastList;
    private CyclicBarrier meeting;
    private int number;

    SmallOrders(SmallDomain domain, SmallShop shop, SmallHistories histories, MovableClock clock) {
        this.domain = domain;
        this.shop = shop;
        this.histories = histories;
        this.clock = clock;
        this.orders = new Remembered<>(domain);
    }

    @Override
    public synchronized void reset() {
        orders.clear();
        lastList = null;
        meeting = null;
        number = 10_000;
    }

    /** From now on approvals come in twos: each waits until another has come as far. */
    public synchronized void letTwoMeetBeforeTheyApprove() {
        meeting = new CyclicBarrier(2);
    }

    /** A line of a year's registration for EUR 10. */
    public static OrderLine registration(int number, String name) {
        var domain = new DomainName(name);
        var price = Money.euro("10.00");
        return new OrderLine(
                number,
                LineKind.DOMAIN_REGISTRATION,
                null,
                null,
                domain,
                domain.tld(),
                Period.ofYears(1),
                1,
                price,
                price,
                price,
                "Domeinnaam " + name,
                "Domain name " + name);
    }

    /** An order at version 2, with one line. */
    public synchronized OrderDetails add(
            OrderStatus status, CustomerId customer, boolean attached, ContactDetails orderedBy, String vatNumber) {
        var lines = List.of(registration(1, "bakkerij.nl"));
        var order = new OrderDetails(
                new OrderId(Ids.next()),
                OrderNumber.of(++number),
                status,
                customer,
                attached,
                orderedBy,
                vatNumber,
                lines,
                DOMESTIC,
                OrderTotals.of(lines, DOMESTIC),
                Language.DUTCH,
                "Please hurry",
                null,
                status == OrderStatus.PENDING ? List.of() : List.of(failedStep()),
                status == OrderStatus.CANCELLING ? List.of(failedCompensation()) : List.of(),
                List.of(),
                false,
                null,
                clock.instant(),
                clock.instant(),
                2);
        orders.put(order.id(), order);
        return order;
    }

    /** Someone's change, which makes the order one version older. */
    public synchronized void change(OrderId id, UnaryOperator<OrderDetails> change) {
        var present = orders.written(id);
        orders.put(id, with(change.apply(present), present.version() + 1));
    }

    public static OrderDetails withStatus(OrderDetails order, OrderStatus status) {
        var steps = status == OrderStatus.PROCESSING && order.steps().isEmpty() ? List.of(failedStep()) : order.steps();
        return with(order, status, order.orderedBy(), order.rejection(), order.lines(), order.totals(), steps);
    }

    public static OrderDetails withLines(OrderDetails order, List<OrderLine> lines) {
        var totals = OrderTotals.of(lines, DOMESTIC);
        return with(order, order.status(), order.orderedBy(), order.rejection(), lines, totals, order.steps());
    }

    public static OrderDetails reverseCharged(OrderDetails order) {
        return taxed(order, order.lines(), REVERSE_CHARGE, OrderTotals.of(order.lines(), REVERSE_CHARGE));
    }

    private static OrderDetails taxed(OrderDetails order, List<OrderLine> lines, VatDecision vat, OrderTotals totals) {
        return new OrderDetails(
                order.id(),
                order.number(),
                order.status(),
                order.customerId(),
                order.attachedToExisting(),
                order.orderedBy(),
                order.vatNumber(),
                lines,
                vat,
                totals,
                order.language(),
                order.note(),
                order.rejection(),
                order.steps(),
                order.compensations(),
                order.stalls(),
                order.parked(),
                order.parkedError(),
                order.createdAt(),
                order.changedAt(),
                order.version());
    }

    public static OrderDetails erased(OrderDetails order) {
        return with(order, order.status(), null, null, order.lines(), order.totals(), order.steps());
    }

    public static OrderDetails parked(OrderDetails order, boolean parked) {
        return new OrderDetails(
                order.id(),
                order.number(),
                order.status(),
                order.customerId(),
                order.attachedToExisting(),
                order.orderedBy(),
                order.vatNumber(),
                order.lines(),
                order.vat(),
                order.totals(),
                order.language(),
                order.note(),
                order.rejection(),
                order.steps(),
                order.compensations(),
                order.stalls(),
                parked,
                parked ? "IllegalStateException: no such line" : null,
                order.createdAt(),
                order.changedAt(),
                order.version());
    }

    public OrderDetails written(OrderId id) {
        return orders.written(id);
    }

    /** @return the list that was asked for last */
    public synchronized FindOrders lastList() {
        return lastList;
    }

    @CommandHandler
    void on(ApproveOrder command, CommandMessage<?> message) {
        meet();
        move(command, command.expectedVersion(), message, OrderStatus.PENDING, OrderStatus.PROCESSING);
    }

    @CommandHandler
    void on(RejectOrder command, CommandMessage<?> message) {
        decide(command, command.expectedVersion(), message, order -> {
            require(order, OrderStatus.PENDING);
            var words = command.explanation().orElse(null);
            var after = OrderStatus.CANCELLED;
            return with(order, after, order.orderedBy(), words, order.lines(), order.totals(), order.steps());
        });
    }

    @CommandHandler
    void on(CancelOrder command, CommandMessage<?> message) {
        decide(command, command.expectedVersion(), message, order -> {
            if (order.status() == OrderStatus.CANCELLED) throw invalidState(order);
            return withStatus(
                    order, order.status() == OrderStatus.PENDING ? OrderStatus.CANCELLED : OrderStatus.CANCELLING);
        });
    }

    @CommandHandler
    void on(SuspendOrder command, CommandMessage<?> message) {
        move(command, command.expectedVersion(), message, OrderStatus.ACTIVE, OrderStatus.SUSPENDED);
    }

    @CommandHandler
    void on(ResumeOrder command, CommandMessage<?> message) {
        move(command, command.expectedVersion(), message, OrderStatus.SUSPENDED, OrderStatus.ACTIVE);
    }

    @CommandHandler
    void on(ChangeHostingPlan command, CommandMessage<?> message) {
        change(command, command.expectedVersion(), message);
    }

    @CommandHandler
    void on(RenewDomain command, CommandMessage<?> message) {
        change(command, command.expectedVersion(), message);
    }

    @CommandHandler
    void on(CorrectOrder command, CommandMessage<?> message) {
        decide(command, command.expectedVersion(), message, order -> {
            require(order, OrderStatus.PENDING);
            return taxed(order, command.lines(), command.vat(), command.totals());
        });
    }

    @CommandHandler
    void on(RetryProvisioningStep command, CommandMessage<?> message) {
        step(command, command.expectedVersion(), command.stepId(), message, StepState.REQUESTED, null);
    }

    @CommandHandler
    void on(CorrectProvisioningStep command, CommandMessage<?> message) {
        step(command, command.expectedVersion(), command.stepId(), message, StepState.REQUESTED, null);
    }

    @CommandHandler
    void on(CompleteProvisioningStepByHand command, CommandMessage<?> message) {
        step(
                command,
                command.expectedVersion(),
                command.stepId(),
                message,
                StepState.COMPLETED_BY_HAND,
                command.reference());
    }

    @CommandHandler
    void on(SkipProvisioningStep command, CommandMessage<?> message) {
        step(command, command.expectedVersion(), command.stepId(), message, StepState.SKIPPED, null);
    }

    @CommandHandler
    void on(RetryCompensation command, CommandMessage<?> message) {
        compensation(
                command, command.expectedVersion(), command.compensationId(), message, CompensationState.REQUESTED);
    }

    @CommandHandler
    void on(CompleteCompensationByHand command, CommandMessage<?> message) {
        compensation(
                command, command.expectedVersion(), command.compensationId(), message, CompensationState.COMPLETED);
    }

    @CommandHandler
    void on(ResumeProvisioning command, CommandMessage<?> message) {
        decide(command, command.expectedVersion(), message, order -> parked(order, false));
    }

    @QueryHandler
    Optional<OrderDetails> answer(FindOrder query) {
        return orders.shown(query.orderId()).or(() -> shop.shown(query.orderId()));
    }

    @QueryHandler
    Optional<OrderDetails> answer(FindOrderByNumber query) {
        return orders.shown().stream()
                .filter(order -> order.number().equals(query.number()))
                .findFirst()
                .or(() -> histories.byNumber(query.number()));
    }

    @QueryHandler
    synchronized Page<OrderOverview> answer(FindOrders query) {
        if ("nowhere".equals(query.cursor())) {
            var refusal = Refusal.of("invalid-cursor", "This list does not go on there.");
            throw new QueryExecutionException(refusal.detail(), null, refusal);
        }
        lastList = query;
        return new Page<>(orders.shown().stream().map(SmallOrders::row).toList(), "where the next page begins");
    }

    private void move(
            OrderCommand command, Long expected, CommandMessage<?> message, OrderStatus from, OrderStatus to) {
        decide(command, expected, message, order -> {
            require(order, from);
            return withStatus(order, to);
        });
    }

    /** A change of a delivered line begins with a step; only whether there can be one is decided here. */
    private void change(OrderCommand command, Long expected, CommandMessage<?> message) {
        decide(command, expected, message, order -> {
            require(order, OrderStatus.ACTIVE);
            return order;
        });
    }

    private void step(
            OrderCommand command,
            Long expected,
            StepId id,
            CommandMessage<?> message,
            StepState state,
            String reference) {
        decide(command, expected, message, order -> {
            var step = order.steps().stream()
                    .filter(known -> known.stepId().equals(id))
                    .findFirst()
                    .orElseThrow(() -> refused("unknown-step"));
            if (step.state() != StepState.FAILED) throw refused("invalid-step-state");
            var round = state == StepState.REQUESTED ? step.round() + 1 : step.round();
            var steps = List.of(aStep(state, round, reference));
            var after = order.status();
            return with(order, after, order.orderedBy(), order.rejection(), order.lines(), order.totals(), steps);
        });
    }

    private void compensation(
            OrderCommand command,
            Long expected,
            CompensationId id,
            CommandMessage<?> message,
            CompensationState state) {
        decide(command, expected, message, order -> {
            var known = new ArrayList<>(order.compensations());
            if (known.isEmpty() || !known.getFirst().compensationId().equals(id)) throw refused("unknown-step");
            if (known.getFirst().state() != CompensationState.FAILED) throw refused("invalid-step-state");
            return withCompensations(order, List.of(aCompensation(state)));
        });
    }

    private void decide(
            OrderCommand command, Long expected, CommandMessage<?> message, UnaryOperator<OrderDetails> decision) {
        domain.receive(message);
        synchronized (this) {
            var id = command.orderId();
            var present = orders.written(id);
            if (present == null) throw new AggregateNotFoundException(id.toString(), "not found in the event store");
            if (expected != null && expected != present.version())
                throw new ConflictingAggregateVersionException(id.toString(), expected, present.version());
            change(id, decision);
        }
    }

    private void meet() {
        var here = meeting;
        if (here == null) return;
        try {
            here.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
            throw new IllegalStateException("nobody else came to approve", alone);
        }
    }

    private static void require(OrderDetails order, OrderStatus status) {
        if (order.status() != status) throw invalidState(order);
    }

    private static DecisionRefused invalidState(OrderDetails order) {
        return new DecisionRefused(
                "invalid-order-state",
                "Not now.",
                Map.of("state", order.status().name())) {};
    }

    private static DecisionRefused refused(String code) {
        return new DecisionRefused(code, "Not this one.") {};
    }

    private static StepOverview failedStep() {
        return aStep(StepState.FAILED, 1, null);
    }

    private static StepOverview aStep(StepState state, int round, String reference) {
        var when = Instant.parse("2026-01-02T03:04:05Z");
        return new StepOverview(
                STEP,
                StepKind.REGISTER_DOMAIN,
                1,
                List.of(StepId.of(StepKind.SYNC_CUSTOMER)),
                state,
                round,
                3,
                "openprovider",
                "311",
                "The domain name is already taken.",
                null,
                reference,
                Map.of(),
                when);
    }

    private static CompensationOverview failedCompensation() {
        return aCompensation(CompensationState.FAILED);
    }

    private static CompensationOverview aCompensation(CompensationState state) {
        var when = Instant.parse("2026-01-02T03:04:05Z");
        return new CompensationOverview(
                COMPENSATION, CompensationKind.RELEASE_DOMAIN, 1, STEP, state, 1, "500", "Try later.", null, when);
    }

    private static OrderOverview row(OrderDetails order) {
        return new OrderOverview(
                order.id(),
                order.number(),
                order.status(),
                order.customerId(),
                order.orderedBy() == null ? null : order.orderedBy().companyName(),
                order.orderedBy() == null ? null : order.orderedBy().email(),
                order.attachedToExisting(),
                order.lines().stream().map(OrderLine::domainName).toList(),
                order.totals().gross(),
                order.parked(),
                0,
                order.steps().size(),
                order.createdAt(),
                order.changedAt(),
                order.version());
    }

    private static OrderDetails with(
            OrderDetails order,
            OrderStatus status,
            ContactDetails orderedBy,
            String rejection,
            List<OrderLine> lines,
            OrderTotals totals,
            List<StepOverview> steps) {
        return new OrderDetails(
                order.id(),
                order.number(),
                status,
                order.customerId(),
                order.attachedToExisting(),
                orderedBy,
                orderedBy == null ? null : order.vatNumber(),
                lines,
                order.vat(),
                totals,
                order.language(),
                orderedBy == null ? null : order.note(),
                rejection,
                steps,
                order.compensations(),
                order.stalls(),
                order.parked(),
                order.parkedError(),
                order.createdAt(),
                order.changedAt(),
                order.version());
    }

    private static OrderDetails withCompensations(OrderDetails order, List<CompensationOverview> compensations) {
        return new OrderDetails(
                order.id(),
                order.number(),
                order.status(),
                order.customerId(),
                order.attachedToExisting(),
                order.orderedBy(),
                order.vatNumber(),
                order.lines(),
                order.vat(),
                order.totals(),
                order.language(),
                order.note(),
                order.rejection(),
                order.steps(),
                compensations,
                order.stalls(),
                order.parked(),
                order.parkedError(),
                order.createdAt(),
                order.changedAt(),
                order.version());
    }

    private static OrderDetails with(OrderDetails order, long version) {
        return new OrderDetails(
                order.id(),
                order.number(),
                order.status(),
                order.customerId(),
                order.attachedToExisting(),
                order.orderedBy(),
                order.vatNumber(),
                order.lines(),
                order.vat(),
                order.totals(),
                order.language(),
                order.note(),
                order.rejection(),
                order.steps(),
                order.compensations(),
                order.stalls(),
                order.parked(),
                order.parkedError(),
                order.createdAt(),
                order.changedAt(),
                version);
    }
}
