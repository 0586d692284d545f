package nl.hostforge.integration.provisioning;

import java.time.Period;
import java.util.List;
import java.util.Map;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.domain.Tld;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.DnsAuthority;
import nl.hostforge.messages.order.LineKind;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.order.ProvisioningCase;
import nl.hostforge.messages.order.ServiceChangeEvent.ServiceChangeRequested;
import nl.hostforge.messages.order.ServiceChangeId;
import nl.hostforge.messages.order.ServiceChangeKind;
import nl.hostforge.messages.order.StepId;
import nl.hostforge.messages.order.StepKind;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;

/** A delivered order as a worker reads it: hosting of example.nl on line 1, the name itself on line 2, and one change. */
final class DeliveredCase {
    static final OrderId ORDER = new OrderId(Ids.derived("order", "delivered"));
    static final CustomerId CUSTOMER = new CustomerId(Ids.derived("customer", "anna"));
    static final StepId HOSTING = StepId.of(StepKind.PROVISION_HOSTING, 1);
    static final StepId DOMAIN = StepId.of(StepKind.REGISTER_DOMAIN, 2);
    static final String GUID = "guid-1";
    static final String DOMAIN_ID = "28000123";

    private DeliveredCase() {}

    /** Delivered by the worker, the domain until this day, and a step of a change. */
    static ProvisioningCase with(StepId step, OrderLine line, Integer years, String expiresOn) {
        return with(step, line, years, Map.of(DOMAIN, Map.of("expiresOn", expiresOn), HOSTING, Map.of()), Map.of());
    }

    /**
     * @param facts those of a step that was done by hand are absent
     * @param corrections what staff replaced of the step's input
     */
    static ProvisioningCase with(
            StepId step,
            OrderLine line,
            Integer years,
            Map<StepId, Map<String, String>> facts,
            Map<String, String> corrections) {
        var change = new ServiceChangeRequested(
                ORDER,
                CUSTOMER,
                new ServiceChangeId(Ids.derived("change", step.value())),
                line == null ? ServiceChangeKind.RENEWAL : ServiceChangeKind.PLAN_CHANGE,
                step.lineNumber(),
                List.of(),
                line,
                years);
        return new ProvisioningCase(
                ORDER,
                new OrderNumber("HF-10001"),
                CUSTOMER,
                null,
                null,
                List.of(hosting("Web M"), domain()),
                null,
                null,
                Language.DUTCH,
                DnsAuthority.PLESK,
                Map.of(),
                corrections.isEmpty() ? Map.of() : Map.of(step, Personal.of(KeyRef.contact(CUSTOMER), corrections)),
                Map.of(HOSTING, GUID, DOMAIN, DOMAIN_ID),
                facts,
                Map.of(step, change),
                "client-1",
                "handle-1",
                "contact-1");
    }

    static OrderLine hosting(String plan) {
        return line(1, LineKind.HOSTING, new HostingPackageId(Ids.derived("package", plan)), plan);
    }

    private static OrderLine domain() {
        return line(2, LineKind.DOMAIN_REGISTRATION, null, null);
    }

    private static OrderLine line(int number, LineKind kind, HostingPackageId hostingPackage, String plan) {
        return new OrderLine(
                number,
                kind,
                hostingPackage,
                plan,
                new DomainName("example.nl"),
                hostingPackage == null ? new Tld("nl") : null,
                Period.ofYears(1),
                1,
                Money.euro("9.99"),
                Money.euro("9.99"),
                Money.euro("9.99"),
                "example.nl",
                "example.nl");
    }
}
