package nl.hostforge.messages.quote;

import nl.hostforge.messages.money.Money;

/** What can be asked about prices before anything is ordered. */
public sealed interface QuoteQuery {
    /** Prices and taxes a cart: a {@link Quote}, which tells what in it cannot be ordered; nothing is refused. */
    record PriceCart(Cart cart) implements QuoteQuery {}

    /**
     * Which VAT a sale bears now: a {@code VatDecision}.
     *
     * @param cart what decides about VAT; its items are not looked at
     * @param net what the sale comes to, without VAT
     */
    record TaxSale(Cart cart, Money net) implements QuoteQuery {}
}
