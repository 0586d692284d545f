package nl.hostforge.sandbox.openprovider;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.hostforge.sandbox.journal.Journal;
import nl.hostforge.sandbox.journal.Shelf;
import nl.hostforge.sandbox.openprovider.RegisteredDomain.NameServer;
import org.springframework.stereotype.Component;

/** The reseller's name server groups, and the vendor's own one. */
@Component
class NameServerGroups {
    static final NameServerGroup VENDORS_OWN = new NameServerGroup(
            1,
            "dns-openprovider",
            IntStream.range(0, 3)
                    .mapToObj(index -> new NameServer("ns" + (index + 1) + ".openprovider.example", "", "", index))
                    .toList());

    private final Shelf<NameServerGroup> shelf;
    private final Domains domains;

    NameServerGroups(Journal journal, Domains domains) {
        this.shelf =
                journal.shelf("openprovider", "ns-group", NameServerGroup.class, group -> String.valueOf(group.id()));
        this.domains = domains;
    }

    void create(String name, List<NameServer> servers) {
        if (find(name).isPresent())
            throw new OpenproviderRefusal(OpenproviderRefusal.GROUP_EXISTS, "The name server group exists already");
        put(shelf.nextNumber(1000), name, servers);
    }

    void change(NameServerGroup group, List<NameServer> servers) {
        put(group.id(), group.nsGroup(), servers);
    }

    private void put(long id, String name, List<NameServer> servers) {
        if (name.isBlank() || servers.isEmpty())
            throw new OpenproviderRefusal(OpenproviderRefusal.UNKNOWN_GROUP, "A group needs a name and name servers");
        shelf.put(new NameServerGroup(id, name, servers));
    }

    void delete(NameServerGroup group) {
        if (domainCount(group) > 0)
            throw new OpenproviderRefusal(OpenproviderRefusal.GROUP_IN_USE, "The name server group is in use");
        shelf.remove(group);
    }

    int domainCount(NameServerGroup group) {
        return (int) domains.where(one -> one.nsGroup().equals(group.nsGroup())).count();
    }

    /** Refuses an order for a group that does not exist. */
    void check(DomainOrder order) {
        if (order.nsGroup() != null && !order.nsGroup().isEmpty()) get(order.nsGroup());
    }

    NameServerGroup get(String name) {
        return find(name)
                .orElseThrow(() -> new OpenproviderRefusal(
                        OpenproviderRefusal.UNKNOWN_GROUP, "The name server group does not exist"));
    }

    Stream<NameServerGroup> all() {
        return Stream.concat(Stream.of(VENDORS_OWN), shelf.all().stream());
    }

    Collection<NameServerGroup> own() {
        return shelf.all();
    }

    private Optional<NameServerGroup> find(String name) {
        return all().filter(group -> group.nsGroup().equals(name)).findFirst();
    }
}
