/** A second calculation of the books, by other code than the ledger's, from the exported log alone. */
package nl.hostforge.auditor;
