package nl.hostforge.messages.quote;

/** What can be asked about prices before anything is ordered. */
public sealed interface QuoteQuery {
    /** Prices and taxes a cart: a {@link Quote}, which tells what in it cannot be ordered; nothing is refused. */
    record PriceCart(Cart cart) implements QuoteQuery {}
}
