/** The pace towards each provider and the state of its circuit breaker, kept in PostgreSQL for all nodes together. */
package nl.hostforge.integration.pace;
