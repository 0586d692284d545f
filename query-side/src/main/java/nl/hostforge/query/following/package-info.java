/** Tells who waits for news of a stream, on whichever node it was written, without a table and without polling for each. */
package nl.hostforge.query.following;
