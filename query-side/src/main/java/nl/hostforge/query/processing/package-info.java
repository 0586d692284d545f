/** What staff decided about events that could not be handled, as one list. */
package nl.hostforge.query.processing;
