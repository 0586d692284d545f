/** Price changes for existing subscriptions, as the panel lists them. */
package nl.hostforge.query.pricechange;
