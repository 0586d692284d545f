/** The books as they follow from the log: what can be asked of the journal, and the first reports. */
package nl.hostforge.messages.ledger;
