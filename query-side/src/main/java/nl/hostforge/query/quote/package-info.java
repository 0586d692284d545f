/** Quotes: what a cart costs, worked out from the catalogue and the price list and kept nowhere. */
package nl.hostforge.query.quote;
