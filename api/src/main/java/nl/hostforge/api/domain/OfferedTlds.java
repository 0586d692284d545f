package nl.hostforge.api.domain;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.hostforge.api.messaging.Messages;
import nl.hostforge.messages.domain.Tld;
import nl.hostforge.messages.tldpricelist.TldPrice;
import nl.hostforge.messages.tldpricelist.TldPriceQuery.FindOfferedTlds;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.springframework.stereotype.Component;

/** The questions that this edge asks about extensions. */
@Component
class OfferedTlds {
    private final Messages messages;

    OfferedTlds(Messages messages) {
        this.messages = messages;
    }

    List<TldPrice> all() {
        return messages.ask(new FindOfferedTlds(), ResponseTypes.multipleInstancesOf(TldPrice.class));
    }

    Map<Tld, TldPrice> byTld() {
        return all().stream().collect(Collectors.toMap(TldPrice::tld, Function.identity()));
    }
}
