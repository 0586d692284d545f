/** Dunning: how staff sees how far it is with whom, decides about it, and sets by what everybody is dunned. */
package nl.hostforge.api.admin.dunning;
