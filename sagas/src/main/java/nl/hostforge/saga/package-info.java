/** Process managers: from events to commands. */
package nl.hostforge.saga;
