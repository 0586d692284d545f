package nl.hostforge.messages.vat;

import java.time.Instant;
import nl.hostforge.messages.customer.VatCheckOutcome;

/**
 * What VIES, the EU's register of VAT numbers, said.
 *
 * @param checkedAt when it was asked
 * @param consultationNumber its proof of the check ({@code requestIdentifier}); null unless valid and we said who we are
 * @param registeredName the holder's name; null where the member state does not disclose it
 */
public record VatNumberAnswer(
        VatCheckOutcome outcome, Instant checkedAt, String consultationNumber, String registeredName) {}
