package nl.hostforge.integration.provisioning;

import java.util.Map;
import java.util.Optional;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.RefusalCode;
import nl.hostforge.integration.registrar.AuthCode;
import nl.hostforge.integration.registrar.NewTransfer;
import nl.hostforge.integration.registrar.Registrar;
import nl.hostforge.messages.order.ProvisioningCase;
import nl.hostforge.messages.order.StepId;
import nl.hostforge.messages.order.StepKind;
import org.springframework.stereotype.Component;

/** Brings the domain of a line to us; the losing registrar may take days. */
@Component
class TransferDomain implements StepWork {
    private final Registrar registrar;
    private final DomainSettlement domains;

    TransferDomain(Registrar registrar, DomainSettlement domains) {
        this.registrar = registrar;
        this.domains = domains;
    }

    @Override
    public String kind() {
        return StepKind.TRANSFER_DOMAIN.name();
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
                "transfer",
                () -> code(order, attempt)
                        .map(code -> registrar.transfer(new NewTransfer(
                                References.domain(order.orderId(), line.number()),
                                line.domainName().value(),
                                code,
                                domains.contacts(order),
                                domains.nameServers(order, line),
                                Optional.empty(),
                                Map.of())))
                        .orElseGet(() -> Outcome.refused(
                                RefusalCode.INVALID_DATA, "there is no transfer code", "transferCode")));
    }

    private static Optional<AuthCode> code(ProvisioningCase order, Attempt attempt) {
        var corrected = order.correctionsOf(new StepId(attempt.job().subject())).get("transferCode");
        if (corrected != null) return Optional.of(new AuthCode(corrected));
        return Optional.ofNullable(order.transferCodes().get(attempt.job().lineNumber()))
                .flatMap(code -> code.known())
                .map(AuthCode::new);
    }
}
