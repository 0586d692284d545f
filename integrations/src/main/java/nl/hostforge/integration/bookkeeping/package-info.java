/** The bookkeeping in our words: contacts, invoices, payments, reminders, and the notices it sends us. */
package nl.hostforge.integration.bookkeeping;
