/** Compares what the providers have with what the log says, and puts right what staff accepts. */
package nl.hostforge.integration.drift;
