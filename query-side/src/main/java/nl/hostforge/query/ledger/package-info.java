/** The books as a double-entry journal: what each billing event is posted as, and the reports that follow from it. */
package nl.hostforge.query.ledger;
