package nl.hostforge.integration.provisioning;

import java.util.Map;
import java.util.Optional;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.registrar.NewRegistration;
import nl.hostforge.integration.registrar.Registrar;
import nl.hostforge.messages.order.ProvisioningCase;
import nl.hostforge.messages.order.StepKind;
import org.springframework.stereotype.Component;

/** Registers the domain of a line, under the customer's own contact handle. */
@Component
class RegisterDomain implements StepWork {
    private final Registrar registrar;
    private final DomainSettlement domains;

    RegisterDomain(Registrar registrar, DomainSettlement domains) {
        this.registrar = registrar;
        this.domains = domains;
    }

    @Override
    public String kind() {
        return StepKind.REGISTER_DOMAIN.name();
    }

    @Override
    public Provider provider() {
        return Provider.OPENPROVIDER;
    }

    @Override
    public Outcome<Finished> perform(ProvisioningCase order, Attempt attempt) {
        var line = order.line(attempt.job().lineNumber());
        return domains.settle(
                order,
                attempt,
                "registration",
                () -> registrar.register(new NewRegistration(
                        References.domain(order.orderId(), line.number()),
                        line.domainName().value(),
                        line.quantity(),
                        domains.contacts(order),
                        domains.nameServers(order, line),
                        Optional.empty(),
                        Map.of())));
    }
}
