package nl.hostforge.integration.drift;

import java.util.List;
import java.util.Optional;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.messages.service.ServiceKind;
import nl.hostforge.messages.service.ServiceOverview;

/** Lists what a provider has of one kind. It looks only, and changes nothing. */
interface Listing {
    ServiceKind kind();

    /** @param cursor where the last page ended; null for the first page */
    Outcome<Page> page(String cursor);

    /** Asks for one thing that the list lacked, since a list may skip what moves while it is read. */
    Outcome<Optional<Seen>> find(ServiceOverview missing);

    /** @param next where the next page begins; null at the end */
    record Page(List<Seen> things, String next) {}
}
