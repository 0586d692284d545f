package nl.hostforge.messages.quote;

import java.util.List;
import nl.hostforge.messages.customer.CustomerKind;

/**
 * What somebody thinks of ordering, with what decides about VAT. It stands in queries only and is never stored.
 *
 * @param kind a person or a company
 * @param country where they live or are seated (ISO 3166-1 alpha-2); null while unknown, which counts as the Netherlands
 * @param vatNumber as filled in; null where there is none
 * @param vatNumberValid whether VIES confirmed that number
 * @param addressCountry country of the network address, a second piece of evidence of a consumer's place (art. 24f
 *     Implementing Regulation 282/2011); null where unknown
 */
public record Cart(
        List<CartItem> items,
        CustomerKind kind,
        String country,
        String vatNumber,
        boolean vatNumberValid,
        String addressCountry) {
    /** The VAT number is personal: a cart does not print it. */
    @Override
    public String toString() {
        return "Cart of " + items.size();
    }
}
