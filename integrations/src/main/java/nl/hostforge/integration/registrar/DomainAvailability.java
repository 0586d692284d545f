package nl.hostforge.integration.registrar;

import java.util.Optional;
import nl.hostforge.integration.registrar.Registrar.Price;

/**
 * Whether a name can be registered.
 *
 * @param reason why not, in the registrar's words
 * @param price for a year at the usual price
 * @param premiumPrice the registry's own, higher price for this name; it has to be accepted when registering
 */
public record DomainAvailability(
        String domainName,
        boolean available,
        Optional<String> reason,
        Optional<Price> price,
        Optional<Price> premiumPrice) {}
