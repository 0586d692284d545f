/** One HTTP exchange with a provider under a hard deadline, and what can be said for certain when it fails. */
package nl.hostforge.integration.transport;
