/** How commands travel: each in a unit of work of its own, bounded, and retried where another node was first. */
package nl.hostforge.app.bus;
