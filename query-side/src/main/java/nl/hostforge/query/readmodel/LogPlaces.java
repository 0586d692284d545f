package nl.hostforge.query.readmodel;

import org.axonframework.eventhandling.EventMessage;

/** Knows where in the log an event stands, which a projection's own token does not always tell. */
public interface LogPlaces {
    /** @return the event's place, from 1; the same whenever and by whomever the event is handled */
    long of(EventMessage<?> event);
}
