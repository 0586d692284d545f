package nl.hostforge.query.vat;

import java.time.Instant;
import java.time.LocalDate;
import nl.hostforge.messages.customer.CustomerKind;
import nl.hostforge.messages.customer.VatCheckOutcome;
import nl.hostforge.messages.money.Money;

/**
 * What decides about the VAT on a sale.
 *
 * @param kind null while unknown, which counts as a person
 * @param country of the billing address; null while unknown, which counts as the Netherlands
 * @param postalCode of that address; null while unknown
 * @param vatNumber with its country's prefix; null where there is none
 * @param vatCheck what VIES answered about it; null where it was not asked
 * @param viesConsultation its proof of that answer; null where it gave none
 * @param viesCheckedAt when it answered; null where it was not asked
 * @param addressCountry country of the network address; null where unknown
 * @param on the day of the sale, in Europe/Amsterdam: rates are those of the moment of supply, which for prepaid periods
 *     is the day of invoicing
 * @param net what the sale comes to, without VAT; null while unknown, which counts as nothing
 */
public record VatQuestion(
        CustomerKind kind,
        String country,
        String postalCode,
        String vatNumber,
        VatCheckOutcome vatCheck,
        String viesConsultation,
        Instant viesCheckedAt,
        String addressCountry,
        LocalDate on,
        Money net) {
    /** The VAT number and the postal code are personal: a question does not print them. */
    @Override
    public String toString() {
        return "VatQuestion of " + on;
    }
}
