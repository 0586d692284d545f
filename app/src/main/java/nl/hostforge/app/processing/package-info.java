/** What happens when handling an event fails: parked where the event is at fault, retried where the moment is. */
package nl.hostforge.app.processing;
