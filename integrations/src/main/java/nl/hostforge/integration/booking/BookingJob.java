package nl.hostforge.integration.booking;

import java.io.Serializable;
import java.time.Instant;

/**
 * What a durable job knows: which invoice is to be booked, and how far that is. Ids and times only, nothing personal.
 *
 * @param round one request to book it, counted by the invoice
 * @param attempt the attempt that comes next or is under way, from 1
 * @param announced when its creation was last announced without a clear answer so far: stored before the call, so that
 *     after a crash it is known that it may have been made; null for never
 */
record BookingJob(String invoiceId, int round, int attempt, Instant announced) implements Serializable {
    static final int FIRST_ROUND = 1;

    static BookingJob of(Object invoice, int round) {
        return new BookingJob(invoice.toString(), round, 1, null);
    }

    /** @return the same for the same request, so that it is never stored twice */
    String id() {
        return invoiceId + "#" + round;
    }

    BookingJob announced(Instant at) {
        return new BookingJob(invoiceId, round, attempt, at);
    }

    BookingJob withdrawn() {
        return new BookingJob(invoiceId, round, attempt, null);
    }

    /** Its attempts are used up: it is only looked whether the last one had its effect after all. */
    BookingJob settling(int attempts) {
        return new BookingJob(invoiceId, round, attempts + 1, announced);
    }

    BookingJob nextAttempt() {
        return new BookingJob(invoiceId, round, attempt + 1, announced);
    }
}
