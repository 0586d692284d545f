/** Asks the providers, as durable jobs, to forget customers who were erased. */
package nl.hostforge.integration.erasure;
