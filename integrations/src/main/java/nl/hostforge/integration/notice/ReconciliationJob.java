package nl.hostforge.integration.notice;

import java.io.Serializable;
import java.time.Instant;

/**
 * What the job that compares all invoices knows.
 *
 * @param kind what lists of jobs call it
 * @param startedAt names the run; null before it has begun
 * @param attempt the attempt at the present part, from 1
 */
record ReconciliationJob(String kind, Instant startedAt, int attempt) implements Serializable {
    static ReconciliationJob anew() {
        return new ReconciliationJob("COMPARE_INVOICES", null, 1);
    }

    ReconciliationJob begun(Instant at) {
        return new ReconciliationJob(kind, at, 1);
    }

    ReconciliationJob nextPart() {
        return new ReconciliationJob(kind, startedAt, 1);
    }

    ReconciliationJob nextAttempt() {
        return new ReconciliationJob(kind, startedAt, attempt + 1);
    }
}
