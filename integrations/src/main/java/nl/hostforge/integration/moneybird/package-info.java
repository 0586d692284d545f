/** Moneybird as our bookkeeping, through its API v2. */
package nl.hostforge.integration.moneybird;
