package nl.hostforge.query.ledger;

import java.time.Instant;
import java.time.LocalDate;
import nl.hostforge.messages.subscription.BillingCycle;

/**
 * The event that something is posted for.
 *
 * @param position its place in the log
 * @param at when it happened
 */
record Origin(long position, String eventId, Instant at) {
    /** @return the day that it was booked on, in Europe/Amsterdam */
    LocalDate day() {
        return BillingCycle.dayOf(at);
    }
}
