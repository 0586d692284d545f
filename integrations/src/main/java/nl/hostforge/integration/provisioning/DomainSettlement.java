package nl.hostforge.integration.provisioning;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.Outcome.TryLater;
import nl.hostforge.integration.outcome.RefusalCode;
import nl.hostforge.integration.registrar.DomainContacts;
import nl.hostforge.integration.registrar.DomainPlaced;
import nl.hostforge.integration.registrar.DomainState;
import nl.hostforge.integration.registrar.NameServers;
import nl.hostforge.integration.registrar.Registrar;
import nl.hostforge.integration.registrar.RegistrarDomain;
import nl.hostforge.messages.order.DnsAuthority;
import nl.hostforge.messages.order.LineKind;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.order.ProvisioningCase;
import nl.hostforge.messages.order.StepId;
import org.springframework.stereotype.Component;

/** What registering and transferring a domain have in common: asked for once, then followed until the registry decides. */
@Component
class DomainSettlement {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final Registrar registrar;
    private final OneEffect oneEffect;
    private final ProvisioningSettings settings;

    DomainSettlement(Registrar registrar, OneEffect oneEffect, ProvisioningSettings settings) {
        this.registrar = registrar;
        this.oneEffect = oneEffect;
        this.settings = settings;
    }

    Outcome<Finished> settle(
            ProvisioningCase order, Attempt attempt, String effect, Supplier<Outcome<DomainPlaced>> ask) {
        var line = order.line(attempt.job().lineNumber());
        var reference = References.domain(order.orderId(), line.number());
        return oneEffect
                .ensure(
                        attempt,
                        Provider.OPENPROVIDER,
                        effect,
                        () -> findOurs(reference, line.domainName().value()),
                        ask)
                .flatMap(domain -> followed(domain, attempt, effect));
    }

    DomainContacts contacts(ProvisioningCase order) {
        var handle = order.contactHandle();
        return new DomainContacts(handle, handle, handle, handle);
    }

    /** Plesk's servers where it keeps the zone, which is where the name has hosting in this order; else the registrar's. */
    NameServers nameServers(ProvisioningCase order, OrderLine line) {
        var corrected = order.correctionsOf(new StepId("REGISTER_DOMAIN/" + line.number()))
                .get("nameServers");
        if (corrected != null)
            return NameServers.named(List.of(corrected.strip().split("\\s*,\\s*")));
        return isAtPlesk(order, line)
                ? NameServers.named(settings.pleskNameServers())
                : NameServers.group(settings.registrarNameServers());
    }

    static boolean isAtPlesk(ProvisioningCase order, OrderLine line) {
        return order.dnsAuthority() == DnsAuthority.PLESK && hasHosting(order, line);
    }

    static boolean hasHosting(ProvisioningCase order, OrderLine line) {
        return order.lines().stream()
                .anyMatch(other ->
                        other.kind() == LineKind.HOSTING && other.domainName().equals(line.domainName()));
    }

    private Outcome<Optional<DomainPlaced>> findOurs(String reference, String name) {
        return registrar.find(name).flatMap(found -> {
            var present = found.stream()
                    .filter(domain -> domain.state() != DomainState.DELETED)
                    .toList();
            var ours = present.stream()
                    .filter(domain ->
                            domain.reference().filter(reference::equals).isPresent())
                    .findFirst();
            if (ours.isPresent()) return Outcome.done(ours.map(DomainSettlement::placed));
            if (present.isEmpty()) return Outcome.done(Optional.empty());
            return Outcome.refused(
                    RefusalCode.ALREADY_EXISTS,
                    name + " is in our account already, under another reference",
                    "domainName");
        });
    }

    private static DomainPlaced placed(RegistrarDomain domain) {
        return new DomainPlaced(domain.domainId(), domain.state(), domain.expiresAt());
    }

    private Outcome<Finished> followed(DomainPlaced domain, Attempt attempt, String effect) {
        return switch (domain.state()) {
            case ACTIVE ->
                Outcome.done(new Finished(
                        domain.domainId(),
                        domain.expiresAt()
                                .map(at -> Map.of(
                                        "expiresOn",
                                        at.atZone(AMSTERDAM).toLocalDate().toString()))
                                .orElse(Map.of())));
            case REQUESTED, WAITING, SCHEDULED, RESTORING -> undecided(attempt, effect);
            case FAILED -> Outcome.refused(RefusalCode.WRONG_STATE, "the registry let the request fail");
            case DELETED -> Outcome.refused(RefusalCode.WRONG_STATE, "the domain was deleted");
        };
    }

    /** What was found under our reference without a note of this job's was asked for before it: it counts from now. */
    private Outcome<Finished> undecided(Attempt attempt, String effect) {
        if (attempt.announced(effect).isEmpty()) attempt.announce(effect);
        var asked = attempt.announced(effect).orElseThrow();
        var pause = settings.pollAfter(Duration.between(asked, attempt.now()));
        return new TryLater<>("the registry has not decided yet", Optional.of(pause), false);
    }
}
