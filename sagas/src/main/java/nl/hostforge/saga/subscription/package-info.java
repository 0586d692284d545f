/** Keeps subscriptions as their orders are. */
package nl.hostforge.saga.subscription;
