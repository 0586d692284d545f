/** The one place where it is decided which VAT a sale bears. */
package nl.hostforge.query.vat;
