/** Packages that were planned for a day, and come on it. */
package nl.hostforge.app.planchange;
