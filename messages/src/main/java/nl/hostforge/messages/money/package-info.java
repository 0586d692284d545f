/** Exact amounts with their currency. */
package nl.hostforge.messages.money;
