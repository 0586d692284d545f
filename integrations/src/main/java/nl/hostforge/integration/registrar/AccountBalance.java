package nl.hostforge.integration.registrar;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Our money at the registrar.
 *
 * @param reserved the part that is held for requests under way
 * @param currency ISO 4217, where the registrar told
 */
public record AccountBalance(BigDecimal balance, BigDecimal reserved, Optional<String> currency) {}
