/** What customers have with us, and how it came there. */
package nl.hostforge.query.account;
