package nl.hostforge.sandbox.openprovider;

import static nl.hostforge.sandbox.call.Route.delete;
import static nl.hostforge.sandbox.call.Route.get;
import static nl.hostforge.sandbox.call.Route.post;
import static nl.hostforge.sandbox.call.Route.put;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import nl.hostforge.sandbox.call.Answer;
import nl.hostforge.sandbox.call.Call;
import nl.hostforge.sandbox.call.Route;
import nl.hostforge.sandbox.openprovider.Envelope.Listing;
import nl.hostforge.sandbox.openprovider.Envelope.Success;
import nl.hostforge.sandbox.openprovider.RegisteredDomain.NameServer;
import nl.hostforge.sandbox.openprovider.Zone.Entry;
import nl.hostforge.sandbox.openprovider.Zones.RecordUpdates;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** {@code /dns}: name server groups and zones. */
@Component
class DnsApi {
    private final NameServerGroups groups;
    private final Zones zones;
    private final OpenproviderSettings settings;

    DnsApi(NameServerGroups groups, Zones zones, OpenproviderSettings settings) {
        this.groups = groups;
        this.zones = zones;
        this.settings = settings;
    }

    List<Route> routes() {
        return List.of(
                get("/dns/nameservers/groups", "openprovider.listNameServerGroups", this::listGroups),
                post("/dns/nameservers/groups", "openprovider.createNameServerGroup", this::createGroup),
                get("/dns/nameservers/groups/{group}", "openprovider.readNameServerGroup", this::readGroup),
                put("/dns/nameservers/groups/{group}", "openprovider.updateNameServerGroup", this::updateGroup),
                delete("/dns/nameservers/groups/{group}", "openprovider.deleteNameServerGroup", this::removeGroup),
                get("/dns/zones", "openprovider.listZones", this::listZones),
                post("/dns/zones", "openprovider.createZone", this::createZone),
                get("/dns/zones/{zone}", "openprovider.readZone", this::readZone),
                put("/dns/zones/{zone}", "openprovider.updateZone", this::updateZone),
                delete("/dns/zones/{zone}", "openprovider.deleteZone", this::removeZone),
                get("/dns/zones/{zone}/records", "openprovider.listZoneRecords", this::listRecords));
    }

    private Answer listGroups(Call call) {
        return Listing.of(
                groups.all()
                        .filter(group -> Pattern.fits(call.parameter("ns_group_pattern"), group.nsGroup()))
                        .map(this::described)
                        .toList(),
                call.parameter("limit").map(Integer::valueOf).orElse(100),
                call.parameter("offset").map(Integer::valueOf).orElse(0));
    }

    private Answer createGroup(Call call) {
        var wanted = read(call, GroupBody.class);
        groups.create(wanted.nsGroup() == null ? "" : wanted.nsGroup(), servers(wanted));
        return Success.answer();
    }

    private Answer readGroup(Call call) {
        return Envelope.success(described(groups.get(call.variable("group"))));
    }

    private Answer updateGroup(Call call) {
        groups.change(groups.get(call.variable("group")), servers(read(call, GroupBody.class)));
        return Success.answer();
    }

    private Answer removeGroup(Call call) {
        groups.delete(groups.get(call.variable("group")));
        return Success.answer();
    }

    private GroupBody described(NameServerGroup group) {
        return new GroupBody(
                group.id(),
                group.nsGroup(),
                group.nameServers(),
                groups.domainCount(group),
                group.nameServers().size());
    }

    private static List<NameServer> servers(GroupBody wanted) {
        return wanted.nameServers() == null ? List.of() : wanted.nameServers();
    }

    private Answer listZones(Call call) {
        return Listing.of(
                zones.all().stream()
                        .filter(zone -> Pattern.fits(call.parameter("name_pattern"), zone.name()))
                        .map(zone -> described(zone, call))
                        .toList(),
                call.parameter("limit").map(Integer::valueOf).orElse(100),
                call.parameter("offset").map(Integer::valueOf).orElse(0));
    }

    private Answer createZone(Call call) {
        var wanted = read(call, NewZone.class);
        if (wanted.domain() == null || !wanted.domain().isWellFormed())
            throw new OpenproviderRefusal(OpenproviderRefusal.REGISTRY, "Invalid domain name");
        zones.create(
                wanted.domain(),
                wanted.type() == null ? "master" : wanted.type(),
                wanted.records() == null ? List.of() : wanted.records());
        return Success.answer();
    }

    private Answer readZone(Call call) {
        return Envelope.success(described(zones.get(call.variable("zone")), call));
    }

    private Answer updateZone(Call call) {
        var zone = zones.get(call.variable("zone"));
        var updates = read(call, ChangedZone.class).records();
        if (updates != null) zones.change(zone, updates);
        return Success.answer();
    }

    private Answer removeZone(Call call) {
        zones.delete(zones.get(call.variable("zone")));
        return Success.answer();
    }

    private Answer listRecords(Call call) {
        return Listing.of(
                records(zones.get(call.variable("zone")))
                        .filter(entry ->
                                call.parameter("type").map(entry.type()::equals).orElse(true))
                        .filter(entry -> Pattern.fits(call.parameter("record_name_pattern"), entry.name()))
                        .toList(),
                call.parameter("limit").map(Integer::valueOf).orElse(100),
                call.parameter("offset").map(Integer::valueOf).orElse(0));
    }

    private static Stream<RecordBody> records(Zone zone) {
        var own = vendorsServers().map(server -> new Entry("", "NS", server, 3600, 0));
        var soa = new Entry("", "SOA", "ns1.openprovider.example dns@openprovider.example 2026010101", 86_400, 0);
        return Stream.of(zone.records().stream(), own, Stream.of(soa))
                .flatMap(entries -> entries)
                .map(entry -> new RecordBody(
                        entry.name(),
                        entry.type(),
                        entry.value(),
                        entry.ttl(),
                        entry.prio(),
                        DomainBody.utc(zone.createdAt()),
                        DomainBody.utc(zone.changedAt())));
    }

    private static Stream<String> vendorsServers() {
        return NameServerGroups.VENDORS_OWN.nameServers().stream().map(NameServer::name);
    }

    private ZoneBody described(Zone zone, Call call) {
        var withRecords = call.parameter("with_records").map(Boolean::valueOf).orElse(false);
        return new ZoneBody(
                zone.id(),
                settings.resellerId(),
                zone.name(),
                zone.type(),
                true,
                false,
                DomainBody.utc(zone.createdAt()),
                DomainBody.utc(zone.changedAt()),
                withRecords ? records(zone).toList() : null);
    }

    private static <T> T read(Call call, Class<T> type) {
        try {
            var body = call.json(type);
            if (body != null) return body;
        } catch (JacksonException ofAnotherShape) {
            // the same refusal as for a body that is no JSON at all
        }
        throw new OpenproviderRefusal(OpenproviderRefusal.REGISTRY, "The request cannot be read");
    }

    record GroupBody(Long id, String nsGroup, List<NameServer> nameServers, int domainCount, int nsCount) {}

    record NewZone(DomainName domain, String type, List<Entry> records) {}

    record ChangedZone(RecordUpdates records) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ZoneBody(
            long id,
            int resellerId,
            String name,
            String type,
            boolean active,
            boolean isDeleted,
            String creationDate,
            String modificationDate,
            List<RecordBody> records) {}

    record RecordBody(
            String name, String type, String value, int ttl, int prio, String creationDate, String modificationDate) {}
}
