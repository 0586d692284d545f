/** What comes of dunning for orders, and of payments for dunning. */
package nl.hostforge.saga.dunning;
