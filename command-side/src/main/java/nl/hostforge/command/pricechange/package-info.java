/** Price changes for subscriptions that exist: whether they are announced in time. */
package nl.hostforge.command.pricechange;
