/** How things are measured: by turns, with the processor time that they took, against limits. */
package nl.hostforge.benchmark.measure;
