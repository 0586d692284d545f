package nl.hostforge.api.timeline;

import nl.hostforge.api.problem.InvalidRequest;

/** Where a client that comes back left off (HTML, section 9.2.4: the header {@code Last-Event-ID}). */
final class LastEventId {
    static final String HEADER = "Last-Event-ID";

    private LastEventId() {}

    /**
     * @param given the header, or null
     * @param newest number of the newest event there is
     * @return number of the last event that the client has; -1 for none
     * @throws InvalidRequest if it is no number that a stream of this order gave
     */
    static long of(String given, long newest) {
        if (given == null || given.isEmpty()) return -1;
        try {
            var number = Long.parseLong(given);
            if (number >= 0 && number <= newest) return number;
        } catch (NumberFormatException notOurs) {
            // refused below, as is a number that is too high
        }
        throw new InvalidRequest(HEADER, "unknown-event", "The stream of this order gave no such id.");
    }
}
