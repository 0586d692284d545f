/** What crosses the wire: one call as it came in, the answer to it, and who gives that answer. */
package nl.hostforge.sandbox.call;
