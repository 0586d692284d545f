/** The one clock: the system's, or, in sandbox runs that ask for it, one that can be moved forwards. */
package nl.hostforge.app.clock;
