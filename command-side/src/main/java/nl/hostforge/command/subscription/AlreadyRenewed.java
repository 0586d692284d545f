package nl.hostforge.command.subscription;

import java.util.Map;
import nl.hostforge.messages.billing.ServicePeriod;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.refusal.DecisionRefused;

/** A period is paid for once: another invoice has it. */
class AlreadyRenewed extends DecisionRefused {
    AlreadyRenewed(ServicePeriod period, InvoiceId invoice) {
        super(
                "already-renewed",
                "The period from %s is on another invoice.".formatted(period.from()),
                Map.of("invoiceId", invoice.toString()));
    }
}
