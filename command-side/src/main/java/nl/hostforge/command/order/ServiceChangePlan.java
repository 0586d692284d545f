package nl.hostforge.command.order;

import java.util.List;
import java.util.function.IntPredicate;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.order.LineKind;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.order.PlannedStep;
import nl.hostforge.messages.order.ServiceChangeCommand;
import nl.hostforge.messages.order.ServiceChangeCommand.ChangeHostingPlan;
import nl.hostforge.messages.order.ServiceChangeCommand.RemoveHosting;
import nl.hostforge.messages.order.ServiceChangeCommand.RenewDomain;
import nl.hostforge.messages.order.ServiceChangeCommand.ReviveHosting;
import nl.hostforge.messages.order.ServiceChangeCommand.ShutHostingDown;
import nl.hostforge.messages.order.ServiceChangeEvent.ServiceChangeRequested;
import nl.hostforge.messages.order.ServiceChangeId;
import nl.hostforge.messages.order.ServiceChangeKind;
import nl.hostforge.messages.order.StepId;
import nl.hostforge.messages.order.StepKind;

/**
 * Which outside work a change of delivered lines needs, and which changes a line allows.
 *
 * @param delivered the lines whose service exists
 * @param number which change of the order it is, from 1: it stands in the ids of the steps
 */
record ServiceChangePlan(OrderId order, CustomerId customer, List<OrderLine> delivered, int number) {
    private static final int LONGEST_RENEWAL = 10; // years; no registry takes more

    /** @param name null for one that has none */
    ServiceChangeRequested suspension(ServiceChangeId name) {
        return ofAllHosting(
                name == null ? nameless() : name,
                ServiceChangeKind.SUSPENSION,
                StepKind.SUSPEND_HOSTING,
                line -> false);
    }

    /** @param isShutDown by its number, whether a line stays off line */
    ServiceChangeRequested resumption(IntPredicate isShutDown) {
        return ofAllHosting(nameless(), ServiceChangeKind.RESUMPTION, StepKind.RESUME_HOSTING, isShutDown);
    }

    private ServiceChangeId nameless() {
        return new ServiceChangeId(Ids.derived("service-change", order.toString(), Integer.toString(number)));
    }

    ServiceChangeRequested shutdown(ShutHostingDown command) {
        var line = hosting(command.lineNumber());
        return ofLine(command, ServiceChangeKind.SHUTDOWN, line, List.of(step(StepKind.SUSPEND_HOSTING, line)));
    }

    /** @param comesOnLine whether the panel has to do anything for it now */
    ServiceChangeRequested revival(ReviveHosting command, boolean comesOnLine) {
        var line = hosting(command.lineNumber());
        var steps = comesOnLine ? List.of(step(StepKind.RESUME_HOSTING, line)) : List.<PlannedStep>of();
        return ofLine(command, ServiceChangeKind.REVIVAL, line, steps);
    }

    ServiceChangeRequested removal(RemoveHosting command) {
        var line = hosting(command.lineNumber());
        return ofLine(command, ServiceChangeKind.REMOVAL, line, List.of(step(StepKind.DELETE_HOSTING, line)));
    }

    private OrderLine hosting(int number) {
        var line = line(number);
        require(line.kind() == LineKind.HOSTING, line, "Only hosting can go off line.");
        return line;
    }

    private ServiceChangeRequested ofLine(
            ServiceChangeCommand command, ServiceChangeKind kind, OrderLine line, List<PlannedStep> steps) {
        return new ServiceChangeRequested(order, customer, command.changeId(), kind, line.number(), steps, null, null);
    }

    /**
     * @throws LineNotChangeable if the line has no hosting, or would become more than another package
     * @throws NothingToChange if it has that package already
     */
    ServiceChangeRequested planChange(ChangeHostingPlan command) {
        var after = command.line();
        var before = line(after.number());
        require(before.kind() == LineKind.HOSTING, before, "Only hosting has a package that can be changed.");
        require(isOnlyAnotherPackage(before, after), before, "A change of plan leaves all else of the line as it is.");
        if (after.hostingPackageId().equals(before.hostingPackageId())
                && after.servicePlan().equals(before.servicePlan())) throw new NothingToChange(before);
        return new ServiceChangeRequested(
                order,
                customer,
                command.changeId(),
                ServiceChangeKind.PLAN_CHANGE,
                before.number(),
                List.of(step(StepKind.CHANGE_PLAN, before)),
                after,
                null);
    }

    /** @throws LineNotChangeable if the line has no domain, or for so many years no domain can be renewed */
    ServiceChangeRequested renewal(RenewDomain command) {
        var line = line(command.lineNumber());
        require(line.isForDomain(), line, "Only a domain can be renewed at its registry.");
        require(
                command.years() >= 1 && command.years() <= LONGEST_RENEWAL,
                line,
                "A domain is renewed for 1 to " + LONGEST_RENEWAL + " years.");
        return new ServiceChangeRequested(
                order,
                customer,
                command.changeId(),
                ServiceChangeKind.RENEWAL,
                line.number(),
                List.of(step(StepKind.RENEW_DOMAIN, line)),
                null,
                command.years());
    }

    private ServiceChangeRequested ofAllHosting(
            ServiceChangeId id, ServiceChangeKind kind, StepKind step, IntPredicate isLeftOut) {
        return new ServiceChangeRequested(
                order,
                customer,
                id,
                kind,
                null,
                delivered.stream()
                        .filter(line -> line.kind() == LineKind.HOSTING && !isLeftOut.test(line.number()))
                        .map(line -> step(step, line))
                        .toList(),
                null,
                null);
    }

    private OrderLine line(int wanted) {
        return delivered.stream()
                .filter(line -> line.number() == wanted)
                .findFirst()
                .orElseThrow(() -> new LineNotChangeable(wanted, "This order delivered no service by that line."));
    }

    private PlannedStep step(StepKind kind, OrderLine line) {
        return new PlannedStep(StepId.of(kind, line.number(), number), kind, line.number(), List.of());
    }

    /** What was invoiced, for which name and how often, is as it was; the package is whole. */
    private static boolean isOnlyAnotherPackage(OrderLine before, OrderLine after) {
        return after.hostingPackageId() != null
                && after.servicePlan() != null
                && after.renewalPrice() != null
                && !after.renewalPrice().isNegative()
                && after.equals(new OrderLine(
                        before.number(),
                        before.kind(),
                        after.hostingPackageId(),
                        after.servicePlan(),
                        before.domainName(),
                        before.tld(),
                        before.billingPeriod(),
                        before.quantity(),
                        before.unitPrice(),
                        before.net(),
                        after.renewalPrice(),
                        after.textNl(),
                        after.textEn(),
                        before.discount()));
    }

    private static void require(boolean holds, OrderLine line, String otherwise) {
        if (!holds) throw new LineNotChangeable(line.number(), otherwise);
    }
}
