/** Where a provider has something else than the log says, and what is done about it. */
package nl.hostforge.messages.drift;
