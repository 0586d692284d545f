package nl.hostforge.integration.registrar;

import java.time.Duration;
import java.util.Optional;

/**
 * A record of a zone.
 *
 * @param name relative to the zone; empty for the zone itself
 * @param type {@code A}, {@code MX} …; SOA and NS are the registrar's own
 * @param value text without quotes around it
 * @param ttl the registrar makes it ten minutes at least
 */
public record ZoneRecord(String name, String type, String value, Optional<Integer> priority, Duration ttl) {}
