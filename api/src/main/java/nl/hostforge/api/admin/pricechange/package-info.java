/** How admins change the prices of subscriptions that exist. */
package nl.hostforge.api.admin.pricechange;
