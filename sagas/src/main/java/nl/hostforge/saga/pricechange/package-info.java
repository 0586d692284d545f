/** Has each subscription that a price change concerns know of it. */
package nl.hostforge.saga.pricechange;
