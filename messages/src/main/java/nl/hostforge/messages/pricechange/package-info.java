/** Price changes for subscriptions that exist, announced some time before. */
package nl.hostforge.messages.pricechange;
