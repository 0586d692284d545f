package nl.hostforge.messages.quote;

import java.time.Instant;
import java.util.List;
import nl.hostforge.messages.customer.CustomerKind;
import nl.hostforge.messages.customer.VatCheckOutcome;

/**
 * What somebody thinks of ordering, with what decides about VAT. It stands in queries only and is never stored.
 *
 * @param kind a person or a company; null while unknown, which counts as a person
 * @param country where they live or are seated (ISO 3166-1 alpha-2); null while unknown, which counts as the Netherlands
 * @param postalCode of that address, by which parts of a country are told that lie outside the EU's VAT territory; null
 *     while unknown
 * @param vatNumber as filled in, with its country's prefix; null where there is none
 * @param vatCheck what VIES answered about that number; null where it was not asked
 * @param viesConsultation its proof of that answer; null where it gave none
 * @param viesCheckedAt when it answered; null where it was not asked
 * @param addressCountry country of the network address, a second piece of evidence of a consumer's place (art. 24f
 *     Implementing Regulation 282/2011); null where unknown
 * @param coupon the code by which less is to be paid, as typed; null where there is none
 * @param couponHeld whether it is priced for an order that uses this coupon already: then neither the coupon's days nor how
 *     often it was used are looked at
 */
public record Cart(
        List<CartItem> items,
        CustomerKind kind,
        String country,
        String postalCode,
        String vatNumber,
        VatCheckOutcome vatCheck,
        String viesConsultation,
        Instant viesCheckedAt,
        String addressCountry,
        String coupon,
        boolean couponHeld) {
    /** A cart without a coupon. */
    public Cart(
            List<CartItem> items,
            CustomerKind kind,
            String country,
            String postalCode,
            String vatNumber,
            VatCheckOutcome vatCheck,
            String viesConsultation,
            Instant viesCheckedAt,
            String addressCountry) {
        this(
                items,
                kind,
                country,
                postalCode,
                vatNumber,
                vatCheck,
                viesConsultation,
                viesCheckedAt,
                addressCountry,
                null,
                false);
    }

    /** The VAT number and the postal code are personal: a cart does not print them. */
    @Override
    public String toString() {
        return "Cart of " + items.size();
    }
}
