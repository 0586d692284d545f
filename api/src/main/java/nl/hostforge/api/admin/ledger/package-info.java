/** What staff gets of the ledger: reports and the lines behind their figures. */
package nl.hostforge.api.admin.ledger;
