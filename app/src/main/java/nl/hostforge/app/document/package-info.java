/** The documents of invoices that we issued: made once, kept, and given to whoever may see them. */
package nl.hostforge.app.document;
