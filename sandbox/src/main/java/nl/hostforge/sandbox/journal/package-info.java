/** The append-only file that says what was asked and what changed, and from which the state is rebuilt. */
package nl.hostforge.sandbox.journal;
