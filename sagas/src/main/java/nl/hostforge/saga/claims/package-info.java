/** Keeps the claims on names and addresses in step with what holds them, whatever the edge was interrupted in. */
package nl.hostforge.saga.claims;
