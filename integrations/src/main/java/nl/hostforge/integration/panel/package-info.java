/** The hosting panel in our words: customers, subscriptions, plans, DNS and a customer's way in. */
package nl.hostforge.integration.panel;
