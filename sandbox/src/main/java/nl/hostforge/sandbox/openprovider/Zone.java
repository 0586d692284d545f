package nl.hostforge.sandbox.openprovider;

import java.time.Instant;
import java.util.List;

/** A DNS zone on the vendor's name servers. Its SOA and NS records are the vendor's and not among these. */
record Zone(long id, DomainName domain, String type, List<Entry> records, Instant createdAt, Instant changedAt) {

    String name() {
        return domain.full();
    }

    /**
     * One record.
     *
     * @param name relative to the zone; empty for the zone itself
     * @param value a TXT value is quoted, however it was given
     * @param ttl seconds
     * @param prio for MX and SRV; otherwise 0
     */
    record Entry(String name, String type, String value, int ttl, int prio) {

        Entry normalised() {
            var host = name == null ? "" : name;
            var quoted = "TXT".equals(type) && value != null && !value.startsWith("\"") ? '"' + value + '"' : value;
            return new Entry(host, type, quoted, ttl == 0 ? 86_400 : ttl, prio);
        }

        /** The same record, apart from its time to live. */
        boolean isTwinOf(Entry other) {
            return name.equalsIgnoreCase(other.name)
                    && type.equals(other.type)
                    && value.equals(other.value)
                    && prio == other.prio;
        }
    }
}
