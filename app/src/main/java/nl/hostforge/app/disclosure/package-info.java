/** What is held about a customer beside the log, for an access request. */
package nl.hostforge.app.disclosure;
