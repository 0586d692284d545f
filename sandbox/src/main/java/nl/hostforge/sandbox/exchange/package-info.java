/** The way of every call: through the faults, to the provider's work, into the journal and back. */
package nl.hostforge.sandbox.exchange;
