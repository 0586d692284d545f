package nl.hostforge.query.provisioning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.hostforge.messages.customer.ContactDetails;
import nl.hostforge.messages.customer.CustomerEvent.CustomerDetailsChanged;
import nl.hostforge.messages.customer.CustomerEvent.CustomerLinkedToMoneybird;
import nl.hostforge.messages.customer.CustomerEvent.CustomerLinkedToOpenprovider;
import nl.hostforge.messages.customer.CustomerEvent.CustomerLinkedToPlesk;
import nl.hostforge.messages.customer.CustomerEvent.CustomerRegistered;
import nl.hostforge.messages.customer.CustomerEvent.CustomerVatNumberChanged;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.order.DnsAuthority;
import nl.hostforge.messages.order.OrderEvent.OrderApproved;
import nl.hostforge.messages.order.OrderEvent.OrderCorrected;
import nl.hostforge.messages.order.OrderEvent.OrderCreated;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.order.ProvisioningCase;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepCompleted;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepCompletedByHand;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepCorrected;
import nl.hostforge.messages.order.ServiceChangeEvent.ServiceChangeRequested;
import nl.hostforge.messages.order.StepId;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.vat.VatDecision;

/** Gathers a provisioning case event by event; the order's events first, then the customer's. */
final class CaseFold {
    private OrderCreated created;
    private List<OrderLine> lines;
    private VatDecision vat;
    private OrderTotals totals;
    private DnsAuthority dnsAuthority;
    private final Map<Integer, Personal<String>> transferCodes = new HashMap<>();
    private final Map<StepId, Personal<Map<String, String>>> corrections = new HashMap<>();
    private final Map<StepId, String> references = new HashMap<>();
    private final Map<StepId, Map<String, String>> facts = new HashMap<>();
    private final Map<StepId, ServiceChangeRequested> changes = new HashMap<>();
    private Personal<ContactDetails> contact;
    private Personal<String> vatNumber;
    private String pleskClientId;
    private String contactHandle;
    private String moneybirdContactId;

    void take(Object event) {
        switch (event) {
            case OrderCreated it -> {
                created = it;
                lines = it.lines();
                vat = it.vat();
                totals = it.totals();
                it.transferCodes().forEach(code -> transferCodes.put(code.lineNumber(), code.code()));
            }
            case OrderCorrected it -> {
                lines = it.lines();
                vat = it.vat();
                totals = it.totals();
                it.transferCodes().forEach(code -> transferCodes.put(code.lineNumber(), code.code()));
            }
            case OrderApproved it -> dnsAuthority = it.dnsAuthority();
            case ServiceChangeRequested it -> it.steps().forEach(step -> changes.put(step.stepId(), it));
            case ProvisioningStepCorrected it -> corrections.merge(it.stepId(), it.corrections(), CaseFold::together);
            case ProvisioningStepCompleted it -> {
                references.put(it.stepId(), it.providerReference());
                facts.put(it.stepId(), it.facts());
            }
            case ProvisioningStepCompletedByHand it -> references.put(it.stepId(), it.providerReference());
            case CustomerRegistered it -> {
                contact = it.details();
                vatNumber = it.vatNumber();
            }
            case CustomerDetailsChanged it -> contact = it.details();
            case CustomerVatNumberChanged it -> vatNumber = it.vatNumber();
            case CustomerLinkedToPlesk it -> pleskClientId = it.pleskClientId();
            case CustomerLinkedToOpenprovider it -> contactHandle = it.contactHandle();
            case CustomerLinkedToMoneybird it -> moneybirdContactId = it.moneybirdContactId();
            default -> {
                // says nothing that a worker needs
            }
        }
    }

    CustomerId customerId() {
        return created.customerId();
    }

    ProvisioningCase result() {
        return new ProvisioningCase(
                created.orderId(),
                created.number(),
                created.customerId(),
                contact,
                vatNumber,
                lines,
                vat,
                totals,
                created.language(),
                dnsAuthority,
                Map.copyOf(transferCodes),
                Map.copyOf(corrections),
                Map.copyOf(references),
                Map.copyOf(facts),
                Map.copyOf(changes),
                pleskClientId,
                contactHandle,
                moneybirdContactId);
    }

    /** Later corrections replace earlier ones name by name. */
    private static Personal<Map<String, String>> together(
            Personal<Map<String, String>> earlier, Personal<Map<String, String>> later) {
        if (earlier.isErased() || later.isErased()) return later;
        var all = new HashMap<>(earlier.orElse(Map.of()));
        all.putAll(later.orElse(Map.of()));
        return Personal.of(later.key(), Map.copyOf(all));
    }
}
