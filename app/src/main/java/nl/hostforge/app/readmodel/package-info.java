/** Runs the projections: one event processor for each generation of each read model, and rebuilds on demand. */
package nl.hostforge.app.readmodel;
