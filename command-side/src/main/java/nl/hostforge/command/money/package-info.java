/** Amounts that commands bring: what is an amount of money at all. */
package nl.hostforge.command.money;
