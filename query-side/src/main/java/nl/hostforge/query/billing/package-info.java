/** Invoices as the panel lists them and as one page shows them, and what those of a month come to. */
package nl.hostforge.query.billing;
