/** Reads the end of the log once for all who follow it on this node, and wakes them as soon as something was appended. */
package nl.hostforge.app.signal;
