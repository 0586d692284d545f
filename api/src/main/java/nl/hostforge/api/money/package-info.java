/** Amounts as the API writes and reads them. */
package nl.hostforge.api.money;
