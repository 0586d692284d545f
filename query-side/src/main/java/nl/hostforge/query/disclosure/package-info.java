/** What the log holds of a customer, opened, for an access request. */
package nl.hostforge.query.disclosure;
