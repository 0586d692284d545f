package nl.hostforge.messages.quote;

/** What can be asked about prices before anything is ordered. */
public sealed interface QuoteQuery {
    /**
     * Prices and taxes a cart: a {@link Quote}. Refused if something in it cannot be ordered ({@code package-retired},
     * {@code tld-not-offered}).
     */
    record PriceCart(Cart cart) implements QuoteQuery {}
}
