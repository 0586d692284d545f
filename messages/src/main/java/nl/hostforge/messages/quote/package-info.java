/** Quotes: what a cart costs, priced and taxed but not stored. */
package nl.hostforge.messages.quote;
