/** Events that only tests know. */
package nl.hostforge.saga.testing;
