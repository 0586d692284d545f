/** What failed and what waits inside HostForge: parked events, durable jobs, and how far each event processor has come. */
package nl.hostforge.messages.processing;
