/** VAT numbers that are checked again before something is charged without VAT on their account. */
package nl.hostforge.app.vatnumber;
