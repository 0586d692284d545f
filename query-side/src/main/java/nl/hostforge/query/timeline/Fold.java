package nl.hostforge.query.timeline;

import java.time.Instant;

/**
 * Tells the events of one stream, which have to be given from the first on and in their order, since what an event
 * replaces stands in the ones before it.
 */
interface Fold<E> {
    /** @param at when the event happened */
    Told tell(E event, Instant at);
}
