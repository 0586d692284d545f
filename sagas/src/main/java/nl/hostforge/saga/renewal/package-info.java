/** Renews what the drafts of a renewal run list. */
package nl.hostforge.saga.renewal;
