package nl.hostforge.messages.tldpricelist;

import nl.hostforge.messages.domain.Tld;

/** What can be asked about the prices of domain names. */
public sealed interface TldPriceQuery {
    /** The extensions that can be ordered, by name: a {@code List<TldPrice>}. */
    record FindOfferedTlds() implements TldPriceQuery {}

    /** All extensions, withdrawn ones included, by name: a {@code List<TldPrice>}. */
    record FindAllTlds() implements TldPriceQuery {}

    /** One extension: an {@code Optional<TldPrice>}. */
    record FindTldPrice(Tld tld) implements TldPriceQuery {}
}
