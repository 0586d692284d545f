package nl.hostforge.integration.vat;

import nl.hostforge.integration.outcome.Outcome;

/**
 * Says whether a VAT number of the EU exists. An answer is a fact of its moment and evidence for the invoice; no
 * answer ({@code TryLater}) means that nobody knows, never that the number is wrong.
 */
@FunctionalInterface
public interface VatNumberRegister {

    /** @param vatNumber with its country: {@code DE123456789}; spaces, dots and dashes don't matter */
    Outcome<VatNumberCheck> check(String vatNumber);
}
