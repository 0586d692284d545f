/** What customers have at the providers, as the log says it: what a provider is compared with. */
package nl.hostforge.query.service;
