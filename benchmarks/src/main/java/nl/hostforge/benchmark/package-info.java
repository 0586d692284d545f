/** Repeatable measurements: what is measured, against which limit, and with which settings is printed with the figures. */
package nl.hostforge.benchmark;
