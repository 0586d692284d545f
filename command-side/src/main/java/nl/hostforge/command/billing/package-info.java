/** Invoices: what customers owe, and what they paid of it. */
package nl.hostforge.command.billing;
