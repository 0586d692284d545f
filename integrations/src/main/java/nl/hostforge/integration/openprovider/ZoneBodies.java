package nl.hostforge.integration.openprovider;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.hostforge.integration.registrar.ZoneRecord;

/** DNS zones on the wire (Openprovider API, {@code ZoneService}). */
final class ZoneBodies {

    /** Below it Openprovider refuses with 815. */
    private static final Duration SHORTEST = Duration.ofMinutes(10);

    private static final Set<String> THEIR_OWN = Set.of("SOA", "NS");

    /** The others come with a priority of 0 that means nothing. */
    private static final Set<String> PRIORITISED = Set.of("MX", "SRV");

    private ZoneBodies() {}

    record Create(DomainName domain, String type, List<Entry> records) {

        static Create of(String domainName, List<ZoneRecord> records) {
            return new Create(DomainName.of(domainName), "master", Entry.of(records));
        }
    }

    /** Only ever one kind of change at a time: of an {@code add} and a {@code remove} together the latter gets lost. */
    record Change(String name, Replacement records) {

        static Change replacing(String domainName, List<ZoneRecord> records) {
            return new Change(domainName, new Replacement(Entry.of(records)));
        }
    }

    record Replacement(List<Entry> replace) {}

    record Found(String name, List<Entry> records) {

        List<ZoneRecord> inOurWords() {
            return records == null
                    ? List.of()
                    : records.stream()
                            .filter(record -> !THEIR_OWN.contains(record.type()))
                            .map(record -> record.inOurWords(name))
                            .toList();
        }
    }

    record Entry(String name, String type, Integer ttl, String value, Integer prio) {

        static List<Entry> of(List<ZoneRecord> records) {
            return records.stream()
                    .map(record -> new Entry(
                            record.name(),
                            record.type(),
                            (int) Math.max(SHORTEST.toSeconds(), record.ttl().toSeconds()),
                            record.value(),
                            record.priority().orElse(null)))
                    .toList();
        }

        /** Read back, a name can be the full one, and a text has quotes. */
        ZoneRecord inOurWords(String zone) {
            return new ZoneRecord(
                    relative(name == null ? "" : name, zone == null ? "" : zone),
                    type,
                    "TXT".equals(type) ? value.replaceAll("^\"|\"$", "") : value,
                    Optional.ofNullable(prio).filter(priority -> PRIORITISED.contains(type)),
                    Duration.ofSeconds(ttl == null ? SHORTEST.toSeconds() : ttl));
        }

        private static String relative(String name, String zone) {
            var lower = name.toLowerCase(Locale.ROOT);
            if (zone.isEmpty() || !(lower.equals(zone) || lower.endsWith("." + zone))) {
                return name;
            }
            return name.substring(0, Math.max(0, name.length() - zone.length() - 1));
        }
    }
}
