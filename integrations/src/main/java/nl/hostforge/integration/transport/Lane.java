package nl.hostforge.integration.transport;

import java.util.function.Supplier;

/**
 * How much of a provider's limits a piece of work may use. Whoever waits for an answer goes first: work that comes in
 * masses (renewals, reconciliation, drift) leaves a part of every window, and of the calls at a time, to the others.
 *
 * <p>A lane holds for all that the work asks of providers on its own thread: {@code Lane.BULK.run(() -> …)}.
 */
public enum Lane {
    /** A new order's steps, a visitor's or an admin's question: the lane of all who say nothing. May use everything. */
    PROMPT,

    /** Work in masses that nobody waits for: at most the settable share. */
    BULK;

    private static final ScopedValue<Lane> PRESENT = ScopedValue.newInstance();

    /** Runs work on this lane; whatever it throws is thrown. */
    public void run(Runnable work) {
        ScopedValue.where(PRESENT, this).run(work);
    }

    /** The same for work with a result. */
    public <T> T run(Supplier<T> work) {
        return ScopedValue.where(PRESENT, this).call(work::get);
    }

    /** The lane of the work that this thread is at. */
    static Lane present() {
        return PRESENT.orElse(PROMPT);
    }
}
