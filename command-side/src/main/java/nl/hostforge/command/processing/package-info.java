/** Decides about events that could not be handled. */
package nl.hostforge.command.processing;
