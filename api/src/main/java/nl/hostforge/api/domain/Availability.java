package nl.hostforge.api.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.hostforge.api.messaging.Messages;
import nl.hostforge.messages.domain.DomainAvailability;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.domain.DomainQuery.CheckDomains;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What the registrar says about names at this moment. */
@Component
public class Availability {
    private static final Logger log = LoggerFactory.getLogger(Availability.class);

    private final Messages messages;

    Availability(Messages messages) {
        this.messages = messages;
    }

    /**
     * @param names at most 50
     * @return what is known; a name is missing where the registrar says nothing about it, and all are where it cannot be
     *     asked, since a shop does not close for that
     */
    public Map<DomainName, DomainAvailability> of(Collection<DomainName> names) {
        if (names.isEmpty()) return Map.of();
        try {
            var question = new CheckDomains(List.copyOf(names));
            return messages.ask(question, ResponseTypes.multipleInstancesOf(DomainAvailability.class)).stream()
                    .collect(Collectors.toMap(DomainAvailability::name, Function.identity(), (first, again) -> first));
        } catch (RuntimeException unreachable) {
            log.warn(
                    "the registrar cannot say which names are free: {}",
                    unreachable.getClass().getName());
            return Map.of();
        }
    }
}
