package nl.hostforge.command.order;

import java.util.ArrayList;
import java.util.List;
import nl.hostforge.messages.order.DnsAuthority;
import nl.hostforge.messages.order.InvoiceMoment;
import nl.hostforge.messages.order.LineKind;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.order.PlannedStep;
import nl.hostforge.messages.order.StepId;
import nl.hostforge.messages.order.StepKind;

/**
 * Which steps an order needs, and which waits for which. The customer comes first; then hosting, domains and the invoice
 * go side by side; the DNS of a domain follows its domain, and the hosting too where Plesk answers for it, since the zone
 * comes with the subscription. When the invoice comes is a setting.
 */
final class ProvisioningPlan {
    private static final StepId CUSTOMER = StepId.of(StepKind.SYNC_CUSTOMER);
    private static final StepId INVOICE = StepId.of(StepKind.CREATE_INVOICE);

    private final ProvisioningSettings settings;
    private final List<OrderLine> lines;
    private final List<PlannedStep> deliveries = new ArrayList<>();

    private ProvisioningPlan(List<OrderLine> lines, ProvisioningSettings settings) {
        this.lines = lines;
        this.settings = settings;
    }

    /** @return the steps in the order in which people read them */
    static List<PlannedStep> of(List<OrderLine> lines, ProvisioningSettings settings) {
        return new ProvisioningPlan(lines, settings).steps();
    }

    private List<PlannedStep> steps() {
        for (var line : lines) {
            switch (line.kind()) {
                case HOSTING -> deliver(StepKind.PROVISION_HOSTING, line, first());
                case DOMAIN_REGISTRATION -> deliverDomain(StepKind.REGISTER_DOMAIN, line);
                case DOMAIN_TRANSFER -> deliverDomain(StepKind.TRANSFER_DOMAIN, line);
                case SETUP_FEE -> {} // is invoiced, not delivered
            }
        }
        var steps = new ArrayList<PlannedStep>();
        steps.add(new PlannedStep(CUSTOMER, StepKind.SYNC_CUSTOMER, null, List.of()));
        if (settings.invoiceMoment() == InvoiceMoment.PAY_FIRST) steps.add(invoice(List.of(CUSTOMER)));
        steps.addAll(deliveries);
        if (settings.invoiceMoment() == InvoiceMoment.ON_APPROVAL) steps.add(invoice(List.of(CUSTOMER)));
        if (settings.invoiceMoment() == InvoiceMoment.WHEN_DELIVERED)
            steps.add(invoice(steps.stream().map(PlannedStep::stepId).toList()));
        return List.copyOf(steps);
    }

    private void deliverDomain(StepKind kind, OrderLine line) {
        deliver(kind, line, first());
        var waitsFor = new ArrayList<StepId>();
        waitsFor.add(StepId.of(kind, line.number()));
        if (settings.dnsAuthority() == DnsAuthority.PLESK) waitsFor.addAll(hosting());
        deliver(StepKind.CONFIGURE_DNS, line, waitsFor);
    }

    private void deliver(StepKind kind, OrderLine line, List<StepId> waitsFor) {
        deliveries.add(new PlannedStep(StepId.of(kind, line.number()), kind, line.number(), List.copyOf(waitsFor)));
    }

    private List<StepId> first() {
        return settings.invoiceMoment() == InvoiceMoment.PAY_FIRST ? List.of(CUSTOMER, INVOICE) : List.of(CUSTOMER);
    }

    private List<StepId> hosting() {
        return lines.stream()
                .filter(line -> line.kind() == LineKind.HOSTING)
                .map(line -> StepId.of(StepKind.PROVISION_HOSTING, line.number()))
                .toList();
    }

    private static PlannedStep invoice(List<StepId> waitsFor) {
        return new PlannedStep(INVOICE, StepKind.CREATE_INVOICE, null, waitsFor);
    }
}
