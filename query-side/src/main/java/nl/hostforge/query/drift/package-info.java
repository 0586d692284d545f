/** What checks of the providers found, what was decided about it, and how far the last checks are. */
package nl.hostforge.query.drift;
