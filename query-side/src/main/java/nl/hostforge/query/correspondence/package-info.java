/** What a mail has to know, read from the log itself. */
package nl.hostforge.query.correspondence;
