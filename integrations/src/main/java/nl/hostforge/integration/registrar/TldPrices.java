package nl.hostforge.integration.registrar;

import java.util.Optional;
import nl.hostforge.integration.registrar.Registrar.Price;

/**
 * What names below an ending cost us per year.
 *
 * @param minimumYears that can be bought at once
 * @param maximumYears that can be bought at once
 * @param transferNeedsAuthCode whether a transfer to us takes the holder's code
 */
public record TldPrices(
        String tld,
        Optional<Price> register,
        Optional<Price> renew,
        Optional<Price> transfer,
        Optional<Price> restore,
        int minimumYears,
        int maximumYears,
        boolean transferNeedsAuthCode) {}
