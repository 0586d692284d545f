/** Invoices in the admin API, and what they come to. */
package nl.hostforge.api.admin.billing;
