/** A Plesk panel: its REST API v2, its command gateway and its XML API over one set of customers and subscriptions. */
package nl.hostforge.sandbox.plesk;
