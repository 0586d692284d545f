/** How fast the log is read again. */
package nl.hostforge.benchmark.replay;
