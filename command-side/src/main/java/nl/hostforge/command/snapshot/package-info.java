/** Streams that grow are read from a snapshot, so that the ten thousandth decision is as quick as the first. */
package nl.hostforge.command.snapshot;
