/** What a mail about an order has to know, read from the log itself. */
package nl.hostforge.query.correspondence;
