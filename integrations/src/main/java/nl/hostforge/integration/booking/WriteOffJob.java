package nl.hostforge.integration.booking;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What a durable job knows: of which invoice the bookkeeping is to expect nothing more. Nothing in it is personal.
 *
 * @param on the day that it was written off, in Europe/Amsterdam
 */
record WriteOffJob(String invoiceId, LocalDate on) implements Serializable {
    /** @return the same for the same invoice, so that it is never stored twice */
    String id() {
        return invoiceId;
    }
}
