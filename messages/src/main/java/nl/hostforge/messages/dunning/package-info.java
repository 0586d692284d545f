/** Dunning: how customers who do not pay in time are reminded, suspended and ended, and how that is held up or undone. */
package nl.hostforge.messages.dunning;
