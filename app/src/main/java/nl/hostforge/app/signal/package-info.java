/** Wakes readers of the log, on this node and on the others, as soon as something was appended. */
package nl.hostforge.app.signal;
