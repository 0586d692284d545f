package nl.hostforge.integration.panel;

import java.util.Optional;

/**
 * A record of a zone on the panel.
 *
 * @param type {@code A}, {@code MX} …
 * @param host the full name it stands at, with or without the closing dot
 * @param priority of an MX or SRV record, as text
 * @param ttl in seconds; empty for the zone's own
 */
public record PanelDnsRecord(
        String type, String host, String value, Optional<String> priority, Optional<Integer> ttl) {}
