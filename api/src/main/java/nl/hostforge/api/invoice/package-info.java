/** Invoices, for the customers that they were issued to. */
package nl.hostforge.api.invoice;
