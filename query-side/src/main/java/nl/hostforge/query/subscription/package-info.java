/** Subscriptions as they stand, and what is due. */
package nl.hostforge.query.subscription;
