package nl.hostforge.messages.readmodel;

import java.time.Instant;

/**
 * A moment in the life of one stream.
 *
 * @param event number of the last event that had happened, from 0; null where the time says it
 * @param at the last instant that counts; null where the event says it
 */
public record Moment(Long event, Instant at) {
    public static Moment after(long event) {
        return new Moment(event, null);
    }

    public static Moment at(Instant at) {
        return new Moment(null, at);
    }

    /** @return whether an event had happened by then */
    public boolean includes(long sequence, Instant timestamp) {
        return event == null ? !timestamp.isAfter(at) : sequence <= event;
    }
}
