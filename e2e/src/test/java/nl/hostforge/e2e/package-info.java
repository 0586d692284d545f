/** The packaged product, started as an operator would and spoken to over HTTP alone. */
package nl.hostforge.e2e;
