package nl.hostforge.integration.provisioning;

import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.registrar.Registrar;
import nl.hostforge.messages.order.CompensationKind;
import nl.hostforge.messages.order.ProvisioningCase;
import org.springframework.stereotype.Component;

/** A registered domain cannot be un-registered: it stays the customer's, and is not renewed. */
@Component
class ReleaseDomain implements StepWork {
    private final Registrar registrar;

    ReleaseDomain(Registrar registrar) {
        this.registrar = registrar;
    }

    @Override
    public String kind() {
        return CompensationKind.RELEASE_DOMAIN.name();
    }

    @Override
    public Provider provider() {
        return Provider.OPENPROVIDER;
    }

    @Override
    public Outcome<Finished> perform(ProvisioningCase order, Attempt attempt) {
        var domain = attempt.job().made();
        return registrar.autoRenewOff(domain).map(done -> Finished.as(domain));
    }
}
