package nl.hostforge.integration.provisioning;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.registrar.DomainState;
import nl.hostforge.integration.registrar.Registrar;
import nl.hostforge.integration.registrar.RegistrarDomain;
import nl.hostforge.integration.registrar.ZoneRecord;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.order.ProvisioningCase;
import nl.hostforge.messages.order.StepKind;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Makes a registered domain resolve: it gets the name servers of whoever keeps its zone, and where that is the registrar,
 * a zone that points to the hosting, or to the parking page of a domain without hosting. All of it sets a state, so
 * repeating it is safe.
 */
@Component
class ConfigureDns implements StepWork {
    private static final Duration TTL = Duration.ofHours(1);
    private static final int MAIL_PRIORITY = 10;

    private final Registrar registrar;
    private final DomainSettlement domains;
    private final ProvisioningSettings settings;
    private final List<String> webAddresses;

    ConfigureDns(
            Registrar registrar,
            DomainSettlement domains,
            ProvisioningSettings settings,
            @Value("${hostforge.plesk.ip-addresses}") List<String> webAddresses) {
        this.registrar = registrar;
        this.domains = domains;
        this.settings = settings;
        this.webAddresses = webAddresses;
    }

    @Override
    public String kind() {
        return StepKind.CONFIGURE_DNS.name();
    }

    @Override
    public Provider provider() {
        return Provider.OPENPROVIDER;
    }

    @Override
    public Outcome<Finished> perform(ProvisioningCase order, Attempt attempt) {
        var line = order.line(attempt.job().lineNumber());
        var name = line.domainName().value();
        return registrar.find(name).flatMap(found -> {
            var domain = active(found);
            if (domain.isEmpty()) return Outcome.tryLater(name + " is not active at the registrar yet");
            var nameServers = domains.nameServers(order, line);
            return zone(order, line)
                    .flatMap(done -> registrar.setNameServers(domain.get().domainId(), nameServers))
                    .map(done -> new Finished(
                            domain.get().domainId(),
                            Map.of(
                                    "zoneAt", zoneAt(order, line),
                                    "nameServers", nameServers.text(),
                                    "locked", Boolean.toString(domain.get().locked()))));
        });
    }

    private static Optional<RegistrarDomain> active(List<RegistrarDomain> found) {
        return found.stream()
                .filter(domain -> domain.state() == DomainState.ACTIVE)
                .findFirst();
    }

    private static String zoneAt(ProvisioningCase order, OrderLine line) {
        return DomainSettlement.isAtPlesk(order, line) ? "plesk" : "openprovider";
    }

    private Outcome<Void> zone(ProvisioningCase order, OrderLine line) {
        if (DomainSettlement.isAtPlesk(order, line)) return Outcome.done(null); // comes with the subscription
        var name = line.domainName().value();
        var records = records(DomainSettlement.hasHosting(order, line), name);
        return registrar
                .findZone(name)
                .flatMap(zone -> zone.isPresent()
                        ? registrar.replaceRecords(name, records)
                        : registrar.createZone(name, records));
    }

    private List<ZoneRecord> records(boolean hasHosting, String name) {
        var records = new ArrayList<ZoneRecord>();
        for (var address : hasHosting ? webAddresses : List.of(settings.parkingAddress())) {
            var type = address.contains(":") ? "AAAA" : "A";
            records.add(new ZoneRecord("", type, address, Optional.empty(), TTL));
            records.add(new ZoneRecord("www", type, address, Optional.empty(), TTL));
            if (hasHosting) records.add(new ZoneRecord("mail", type, address, Optional.empty(), TTL));
        }
        if (hasHosting) records.add(new ZoneRecord("", "MX", "mail." + name, Optional.of(MAIL_PRIORITY), TTL));
        return List.copyOf(records);
    }
}
