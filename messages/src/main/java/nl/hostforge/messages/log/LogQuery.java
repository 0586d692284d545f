package nl.hostforge.messages.log;

import nl.hostforge.messages.readmodel.Moment;

/** What can be asked of any stream of the log, whatever it is about. What was erased is null in every answer. */
public sealed interface LogQuery {
    /** The stream's name: an aggregate's id as it stands in the log. */
    String stream();

    /**
     * Some of a stream's events, oldest first: an {@code Optional<StreamPart>}, empty if there is no such stream.
     *
     * @param from number of the first event that is wanted, from 0
     * @param limit how many at most
     */
    record FindStreamEvents(String stream, long from, int limit) implements LogQuery {}

    /**
     * What the stream's aggregate decided by at a moment: an {@code Optional<StreamState>}, empty if there is no such
     * stream or nothing had happened in it yet.
     */
    record FindStreamState(String stream, Moment moment) implements LogQuery {}
}
