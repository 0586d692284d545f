/** Kept files as they go over the wire. */
package nl.hostforge.api.document;
