package nl.hostforge.messages.domain;

import java.util.List;

/** What can be asked about domain names. */
public sealed interface DomainQuery {
    /**
     * Which names are free, as the registrar says at this moment: a {@code List<DomainAvailability>} in the order of the
     * names; a name that the registrar says nothing about is left out. It fails where the registrar cannot be asked.
     *
     * @param names at most 50
     */
    record CheckDomains(List<DomainName> names) implements DomainQuery {}
}
