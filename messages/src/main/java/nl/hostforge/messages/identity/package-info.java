/** Identifiers, each a type of its own, so that none is taken for another. */
package nl.hostforge.messages.identity;
