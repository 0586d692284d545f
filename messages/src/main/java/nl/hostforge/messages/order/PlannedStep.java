package nl.hostforge.messages.order;

import java.util.List;

/**
 * One step of an order's plan.
 *
 * @param lineNumber the order line it is about; null for a step of the whole order
 * @param waitsFor the steps that must be finished before it is requested
 */
public record PlannedStep(StepId stepId, StepKind kind, Integer lineNumber, List<StepId> waitsFor) {}
