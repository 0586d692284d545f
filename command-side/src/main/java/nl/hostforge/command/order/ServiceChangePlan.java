package nl.hostforge.command.order;

import java.util.List;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.order.LineKind;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.order.PlannedStep;
import nl.hostforge.messages.order.ServiceChangeCommand.ChangeHostingPlan;
import nl.hostforge.messages.order.ServiceChangeCommand.RenewDomain;
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

    ServiceChangeRequested suspension() {
        return ofAllHosting(ServiceChangeKind.SUSPENSION, StepKind.SUSPEND_HOSTING);
    }

    ServiceChangeRequested resumption() {
        return ofAllHosting(ServiceChangeKind.RESUMPTION, StepKind.RESUME_HOSTING);
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

    private ServiceChangeRequested ofAllHosting(ServiceChangeKind kind, StepKind step) {
        return new ServiceChangeRequested(
                order,
                customer,
                new ServiceChangeId(Ids.derived("service-change", order.toString(), Integer.toString(number))),
                kind,
                null,
                delivered.stream()
                        .filter(line -> line.kind() == LineKind.HOSTING)
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
