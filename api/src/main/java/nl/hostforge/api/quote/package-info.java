/** Carts and what they cost, as the API reads and writes them. */
package nl.hostforge.api.quote;
