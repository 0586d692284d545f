package nl.hostforge.integration.bookkeeping;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A tax rate that invoices can have.
 *
 * @param percentage 21 means 21 per cent; empty where none applies
 * @param country for a foreign rate (One Stop Shop); empty for a domestic one
 */
public record TaxRate(
        String id, String name, Optional<BigDecimal> percentage, Optional<String> country, boolean active) {}
