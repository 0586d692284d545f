/** Projections, read models and reports: they remember, and decide nothing. */
package nl.hostforge.query;
