/** Invoices: what customers owe us for what they ordered, and what that amounts to in a month. */
package nl.hostforge.messages.billing;
