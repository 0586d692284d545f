/** Doors for what providers tell us of their own accord. */
package nl.hostforge.api.hook;
