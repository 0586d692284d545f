/** Looks back at any stream of the log: what happened in it, and what its aggregate knew at a moment. */
package nl.hostforge.app.timetravel;
