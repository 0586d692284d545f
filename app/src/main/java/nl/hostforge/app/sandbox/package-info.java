/** Where no account of a provider is configured, the sandbox stands in. */
package nl.hostforge.app.sandbox;
