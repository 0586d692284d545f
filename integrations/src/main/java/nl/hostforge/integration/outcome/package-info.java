/** What can come of asking a provider for something: done, refused, later, or nobody knows. */
package nl.hostforge.integration.outcome;
