package nl.hostforge.api.customer;

import nl.hostforge.messages.customer.CustomerKind;

/**
 * What decides about a customer's VAT, written in one way.
 *
 * @param kind null while unknown
 * @param country two capitals (ISO 3166-1 alpha-2); null while unknown
 * @param postalCode null while unknown
 * @param vatNumber in capitals and without separators; null where there is none
 */
public record CustomerVat(CustomerKind kind, String country, String postalCode, String vatNumber) {
    /** As somebody typed it; each may be null. */
    public static CustomerVat typed(CustomerKind kind, String country, String postalCode, String vatNumber) {
        var land = CountryForm.written(country);
        var code = Text.isGiven(postalCode) ? PostalCodeForm.written(postalCode, land) : null;
        return new CustomerVat(kind, land, code, VatNumberForm.written(vatNumber));
    }

    /** @return whether the EU's register can say something about the number */
    public boolean hasEuropeanNumber() {
        return VatNumberForm.isEuropean(vatNumber);
    }

    /** It is personal: it is not printed. */
    @Override
    public String toString() {
        return "CustomerVat";
    }
}
