package nl.hostforge.messages.customer;

import nl.hostforge.messages.identity.CustomerId;

/**
 * A customer's VAT number that the EU's register was asked about before.
 *
 * @param vatNumber with its country's prefix
 * @param vatNumberHash the keyed hash by which it is recognised
 * @param outcome what the register said the last time
 */
public record CheckedVatNumber(CustomerId customerId, String vatNumber, String vatNumberHash, VatCheckOutcome outcome) {
    /** The number is personal: it is not printed. */
    @Override
    public String toString() {
        return "CheckedVatNumber of " + customerId;
    }
}
