/** Decides when sales to consumers elsewhere in the EU have come to so much that their countries' VAT is due. */
package nl.hostforge.command.vat;
