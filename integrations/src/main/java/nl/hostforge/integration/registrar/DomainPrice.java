package nl.hostforge.integration.registrar;

import nl.hostforge.integration.registrar.Registrar.Price;

/** What an operation costs us for the whole period, and whether that is a premium price. */
public record DomainPrice(Price price, boolean premium) {}
