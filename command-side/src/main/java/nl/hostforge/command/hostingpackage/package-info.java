/** Decides about hosting packages: what the catalogue offers and at which price. */
package nl.hostforge.command.hostingpackage;
