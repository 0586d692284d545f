/** The log: how events are named, sealed and stored, and how their readers keep their place. */
package nl.hostforge.app.log;
