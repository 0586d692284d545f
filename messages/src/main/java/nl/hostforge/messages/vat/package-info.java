/** What was decided about VAT, with its evidence. */
package nl.hostforge.messages.vat;
