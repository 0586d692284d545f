/** Prices that are planned to change, whatever they are of. */
package nl.hostforge.command.priceplan;
