/** What customers have at the providers, as the log says it. */
package nl.hostforge.messages.service;
