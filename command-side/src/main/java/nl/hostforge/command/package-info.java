/** Aggregates: they decide what may happen, and nothing else. */
package nl.hostforge.command;
