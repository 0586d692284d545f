/** Hosting whose subscription ended: off line at once, removed after a while in which that can be undone. */
package nl.hostforge.app.endedhosting;
