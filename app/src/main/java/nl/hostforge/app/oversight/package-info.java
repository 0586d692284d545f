/** Tells staff what failed and what waits on all nodes, and carries out what they decide about it. */
package nl.hostforge.app.oversight;
