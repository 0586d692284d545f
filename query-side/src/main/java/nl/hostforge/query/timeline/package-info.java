/** Tells what happened to an order or a customer, event by event, in sentences for people; read from the log itself. */
package nl.hostforge.query.timeline;
