package nl.hostforge.integration.drift;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.registrar.Registrar;
import nl.hostforge.integration.registrar.RegistrarDomain;
import nl.hostforge.messages.service.ServiceKind;
import nl.hostforge.messages.service.ServiceOverview;
import nl.hostforge.messages.service.ServiceTrait;
import nl.hostforge.messages.service.TraitValue;
import org.springframework.stereotype.Component;

/** The domains in our account at the registrar. */
@Component
class RegisteredDomains implements Listing {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final Registrar registrar;
    private final DriftSettings settings;

    RegisteredDomains(Registrar registrar, DriftSettings settings) {
        this.registrar = registrar;
        this.settings = settings;
    }

    @Override
    public ServiceKind kind() {
        return ServiceKind.DOMAIN;
    }

    @Override
    public Outcome<Page> page(String cursor) {
        var offset = cursor == null ? 0 : Integer.parseInt(cursor);
        var limit = settings.pageSize();
        return registrar
                .domains(limit, offset)
                .map(found -> new Page(
                        found.stream().map(RegisteredDomains::seen).toList(),
                        found.size() < limit ? null : String.valueOf(offset + limit)));
    }

    @Override
    public Outcome<Optional<Seen>> find(ServiceOverview missing) {
        return registrar.find(missing.label()).flatMap(found -> {
            var there = the(missing, found);
            return there.isPresent()
                    ? Outcome.done(there.map(RegisteredDomains::seen))
                    : registrar
                            .findDeleted(missing.label())
                            .map(deleted -> the(missing, deleted).map(RegisteredDomains::inQuarantine));
        });
    }

    private static Optional<RegistrarDomain> the(ServiceOverview missing, List<RegistrarDomain> found) {
        return found.stream()
                .filter(domain -> domain.domainId().equals(missing.providerId()))
                .findFirst();
    }

    private static Seen inQuarantine(RegistrarDomain domain) {
        return new Seen(
                ServiceKind.DOMAIN,
                domain.domainId(),
                domain.reference().orElse(null),
                domain.domainName(),
                domain.ownerHandle(),
                Map.of(ServiceTrait.PRESENCE, TraitValue.IN_QUARANTINE));
    }

    private static Seen seen(RegistrarDomain domain) {
        var traits = new EnumMap<ServiceTrait, String>(ServiceTrait.class);
        traits.put(ServiceTrait.STATE, domain.state().name().toLowerCase(Locale.ROOT));
        traits.put(ServiceTrait.AUTO_RENEW, onOrOff(domain.autoRenew()));
        traits.put(ServiceTrait.LOCK, onOrOff(domain.locked()));
        traits.put(ServiceTrait.NAME_SERVERS, domain.nameServers().text());
        domain.expiresAt()
                .ifPresent(at -> traits.put(
                        ServiceTrait.EXPIRY, at.atZone(AMSTERDAM).toLocalDate().toString()));
        return new Seen(
                ServiceKind.DOMAIN,
                domain.domainId(),
                domain.reference().orElse(null),
                domain.domainName(),
                domain.ownerHandle(),
                traits);
    }

    private static String onOrOff(boolean on) {
        return on ? TraitValue.ON : TraitValue.OFF;
    }
}
