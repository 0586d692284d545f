/** Decides about numbers for people: which one is next, and who has which. */
package nl.hostforge.command.numberseries;
