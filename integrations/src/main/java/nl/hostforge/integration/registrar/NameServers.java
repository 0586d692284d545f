package nl.hostforge.integration.registrar;

import java.util.List;
import java.util.Optional;

/** Who answers for a domain: a group that is known at the registrar, or servers by name. */
public record NameServers(Optional<String> group, List<String> names) {
    private static final String GROUP = "group:";

    public static NameServers group(String name) {
        return new NameServers(Optional.of(name), List.of());
    }

    public static NameServers named(List<String> names) {
        return new NameServers(Optional.empty(), List.copyOf(names));
    }

    /** @return as the log and screens have it: the names in their order, or {@code group:} and the group's name */
    public String text() {
        return group.map(name -> GROUP + name).orElseGet(() -> String.join(",", names));
    }

    /** @return what {@link #text()} made a text of */
    public static NameServers of(String text) {
        return text.startsWith(GROUP) ? group(text.substring(GROUP.length())) : named(List.of(text.split(",")));
    }
}
