package nl.hostforge.api.admin.order;

import java.util.List;
import java.util.function.UnaryOperator;
import nl.hostforge.api.admin.order.OrderAsks.OrderDecision;
import nl.hostforge.messages.order.CompensationId;
import nl.hostforge.messages.order.CompensationOverview;
import nl.hostforge.messages.order.CompensationState;
import nl.hostforge.messages.order.OrderDetails;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.order.OrderStatus;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.order.StepId;
import nl.hostforge.messages.order.StepOverview;
import nl.hostforge.messages.order.StepState;
import nl.hostforge.messages.vat.VatDecision;

/**
 * An order as it will be once the read model shows what was just done, as far as that is certain: what follows from it,
 * such as the plan of an approved order, is left as it was.
 */
final class Outlook {
    private Outlook() {}

    static OrderDetails after(OrderDetails order, OrderDecision decision) {
        return switch (decision.action()) {
            case APPROVE -> with(order, OrderStatus.PROCESSING, order.rejection());
            case REJECT -> with(order, OrderStatus.CANCELLED, decision.explanation());
            case CANCEL ->
                with(
                        order,
                        order.status() == OrderStatus.PENDING ? OrderStatus.CANCELLED : OrderStatus.CANCELLING,
                        order.rejection());
            case SUSPEND, RESUME -> order; // its status follows once its hosting is off or on line
        };
    }

    static OrderDetails corrected(OrderDetails order, List<OrderLine> lines, VatDecision vat, OrderTotals totals) {
        return with(order, order.status(), order.rejection(), lines, vat, totals, order.steps(), order.compensations());
    }

    static OrderDetails retried(OrderDetails order, StepId step) {
        return with(order, step, known -> with(known, StepState.REQUESTED, known.round() + 1, null));
    }

    static OrderDetails doneByHand(OrderDetails order, StepId step, String reference) {
        return with(order, step, known -> with(known, StepState.COMPLETED_BY_HAND, known.round(), reference));
    }

    static OrderDetails skipped(OrderDetails order, StepId step) {
        return with(order, step, known -> with(known, StepState.SKIPPED, known.round(), null));
    }

    static OrderDetails retried(OrderDetails order, CompensationId compensation) {
        return with(order, compensation, known -> with(known, CompensationState.REQUESTED, known.round() + 1, null));
    }

    static OrderDetails doneByHand(OrderDetails order, CompensationId compensation, String reference) {
        return with(order, compensation, known -> with(known, CompensationState.COMPLETED, known.round(), reference));
    }

    private static OrderDetails with(OrderDetails order, OrderStatus status, String rejection) {
        return with(
                order,
                status,
                rejection,
                order.lines(),
                order.vat(),
                order.totals(),
                order.steps(),
                order.compensations());
    }

    private static OrderDetails with(OrderDetails order, StepId id, UnaryOperator<StepOverview> change) {
        var steps = order.steps().stream()
                .map(step -> step.stepId().equals(id) ? change.apply(step) : step)
                .toList();
        return with(
                order,
                order.status(),
                order.rejection(),
                order.lines(),
                order.vat(),
                order.totals(),
                steps,
                order.compensations());
    }

    private static OrderDetails with(
            OrderDetails order, CompensationId id, UnaryOperator<CompensationOverview> change) {
        var compensations = order.compensations().stream()
                .map(known -> known.compensationId().equals(id) ? change.apply(known) : known)
                .toList();
        return with(
                order,
                order.status(),
                order.rejection(),
                order.lines(),
                order.vat(),
                order.totals(),
                order.steps(),
                compensations);
    }

    private static StepOverview with(StepOverview step, StepState state, int round, String reference) {
        return new StepOverview(
                step.stepId(),
                step.kind(),
                step.lineNumber(),
                step.waitsFor(),
                state,
                round,
                round == step.round() ? step.attempt() : 0,
                step.provider(),
                step.failureCode(),
                step.failureWords(),
                null,
                reference,
                step.facts(),
                step.changedAt());
    }

    private static CompensationOverview with(
            CompensationOverview compensation, CompensationState state, int round, String reference) {
        return new CompensationOverview(
                compensation.compensationId(),
                compensation.kind(),
                compensation.lineNumber(),
                compensation.stepId(),
                state,
                round,
                compensation.failureCode(),
                compensation.failureWords(),
                reference,
                compensation.changedAt());
    }

    private static OrderDetails with(
            OrderDetails order,
            OrderStatus status,
            String rejection,
            List<OrderLine> lines,
            VatDecision vat,
            OrderTotals totals,
            List<StepOverview> steps,
            List<CompensationOverview> compensations) {
        return new OrderDetails(
                order.id(),
                order.number(),
                status,
                order.customerId(),
                order.attachedToExisting(),
                order.orderedBy(),
                order.vatNumber(),
                lines,
                vat,
                totals,
                order.language(),
                order.note(),
                rejection,
                steps,
                compensations,
                order.stalls(),
                order.parked(),
                order.parkedError(),
                order.createdAt(),
                order.changedAt(),
                order.version());
    }
}
