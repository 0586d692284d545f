package nl.hostforge.query.vat;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * What the operator has chosen, or has to do, about VAT ({@code hostforge.vat.*}).
 *
 * @param ossRegistered whether sales to consumers elsewhere in the EU are declared through the One Stop Shop, at the rates
 *     of their countries; by choice: without it they bear Dutch VAT up to
 *     the sale that takes them over EUR 10,000 a year, and their countries' from it on (art. 59c Directive 2006/112)
 * @param unverifiable what a company elsewhere in the EU is charged while VIES does not answer about its number
 * @param rates standard rates of the member states, by the date from which each holds; to be replaced when one changes
 */
@ConfigurationProperties("hostforge.vat")
record VatSettings(
        @DefaultValue("false") boolean ossRegistered,
        @DefaultValue("CHARGE") Unverifiable unverifiable,
        @DefaultValue("classpath:vat/standard-rates.json") Resource rates) {

    /** What follows when nobody can say whether a VAT number exists. */
    enum Unverifiable {
        /** VAT like a consumer's: nothing is lost if the number is wrong, and a credit note mends it if it is right. */
        CHARGE,
        /** No VAT: the seller owes it if the number proves to be wrong. */
        REVERSE
    }
}
