/** The socket below the HTTP exchange, which has to be broken on purpose to look like an outage. */
package nl.hostforge.sandbox.connection;
