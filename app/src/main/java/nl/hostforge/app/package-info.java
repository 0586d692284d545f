/** Assembles the modules into one runnable. */
package nl.hostforge.app;
