/**
 * What an issued invoice or credit note looks like: as a PDF for people, as UBL for bookkeeping programs. Everything that
 * stands on it comes in as one {@link nl.hostforge.document.InvoiceDocument}; nothing is looked up, decided or calculated
 * here, and the same input gives the same bytes.
 */
package nl.hostforge.document;
