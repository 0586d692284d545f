package nl.hostforge.sandbox.openprovider;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.hostforge.sandbox.journal.Journal;
import nl.hostforge.sandbox.journal.Shelf;
import nl.hostforge.sandbox.openprovider.Zone.Entry;
import org.springframework.stereotype.Component;

/** The DNS zones in the account, with the vendor's ways of changing them. */
@Component
class Zones {
    private static final int SHORTEST_TTL = 600;
    private static final Set<String> VENDORS_TYPES = Set.of("SOA");

    private final Shelf<Zone> shelf;
    private final Clock clock;

    Zones(Journal journal, Clock clock) {
        this.shelf = journal.shelf("openprovider", "zone", Zone.class, zone -> String.valueOf(zone.id()));
        this.clock = clock;
    }

    void create(DomainName domain, String type, List<Entry> records) {
        if (find(domain.full()).isPresent())
            throw new OpenproviderRefusal(OpenproviderRefusal.ZONE_EXISTS, "The zone exists already");
        var now = clock.instant();
        shelf.put(new Zone(shelf.nextNumber(9_146_574), domain, type, checked(records), now, now));
    }

    /** Applies what is asked. With something to add, what is to be removed stays: the vendor loses it silently. */
    void change(Zone zone, RecordUpdates updates) {
        var records = new ArrayList<>(zone.records());
        if (updates.replace() != null) {
            records.clear();
            records.addAll(updates.replace());
        }
        if (updates.update() != null)
            for (var pair : updates.update())
                if (records.removeIf(pair.originalRecord().normalised()::isTwinOf)) records.add(pair.record());
        if (updates.add() != null && !updates.add().isEmpty()) records.addAll(updates.add());
        else if (updates.remove() != null)
            updates.remove().forEach(entry -> records.removeIf(entry.normalised()::isTwinOf));
        shelf.put(new Zone(zone.id(), zone.domain(), zone.type(), checked(records), zone.createdAt(), clock.instant()));
    }

    void delete(Zone zone) {
        shelf.remove(zone);
    }

    Zone get(String name) {
        return find(name)
                .orElseThrow(() ->
                        new OpenproviderRefusal(OpenproviderRefusal.UNKNOWN_ZONE, "Zone specified is not found."));
    }

    Optional<Zone> find(String name) {
        return shelf.first(zone -> zone.name().equalsIgnoreCase(name));
    }

    Collection<Zone> all() {
        return shelf.all();
    }

    private static List<Entry> checked(List<Entry> records) {
        var checked = new ArrayList<Entry>();
        for (var wanted : records) {
            var entry = wanted.normalised();
            if (entry.type() == null || entry.value() == null || VENDORS_TYPES.contains(entry.type()))
                throw new OpenproviderRefusal(OpenproviderRefusal.REGISTRY, "The record is not valid");
            if (entry.ttl() < SHORTEST_TTL)
                throw new OpenproviderRefusal(OpenproviderRefusal.TTL_TOO_SHORT, "The TTL has to be 600 at least");
            if (checked.stream().anyMatch(entry::isTwinOf))
                throw new OpenproviderRefusal(OpenproviderRefusal.DUPLICATE_RECORD, "Duplicate record");
            checked.add(entry);
        }
        return checked;
    }

    /** The {@code records} of a change. */
    record RecordUpdates(List<Entry> add, List<Entry> remove, List<Entry> replace, List<Replacement> update) {}

    record Replacement(Entry originalRecord, Entry record) {}
}
