package nl.hostforge.integration.registrar;

import java.util.List;
import java.util.Optional;

/** Who answers for a domain: a group that is known at the registrar, or servers by name. */
public record NameServers(Optional<String> group, List<String> names) {

    public static NameServers group(String name) {
        return new NameServers(Optional.of(name), List.of());
    }

    public static NameServers named(List<String> names) {
        return new NameServers(Optional.empty(), List.copyOf(names));
    }
}
