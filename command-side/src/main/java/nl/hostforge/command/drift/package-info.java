/** Decides about differences between a provider and the log. */
package nl.hostforge.command.drift;
