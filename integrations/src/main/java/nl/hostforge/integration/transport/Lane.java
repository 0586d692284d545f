package nl.hostforge.integration.transport;

import java.util.function.Supplier;

/**
 * How much of a provider's limits a piece of work may use. Whoever waits for an answer goes first: work that comes in
 * masses (renewals, reconciliation, drift) leaves a part of every window, and of the calls at a time, to the others.
 *
 * <p>A lane holds for all that the work asks of providers on its own thread: {@code Lane.BULK.run(() -> …)}. One run is one
 * piece of work, such as one invoice: its first call leaves only when a few more calls have room too, so that of many
 * pieces some are finished, rather than all begun.
 */
public enum Lane {
    /** A new order's steps, a visitor's or an admin's question: the lane of all who say nothing. May use everything. */
    PROMPT,

    /** Work in masses that nobody waits for: at most the settable share. */
    BULK;

    private static final ScopedValue<Piece> PRESENT = ScopedValue.newInstance();

    /** Runs work on this lane; whatever it throws is thrown. */
    public void run(Runnable work) {
        ScopedValue.where(PRESENT, new Piece(this, false)).run(work);
    }

    /** The same for work with a result. */
    public <T> T run(Supplier<T> work) {
        return ScopedValue.where(PRESENT, new Piece(this, false)).call(work::get);
    }

    /** The work that this thread is at; a question that is no piece of work on a lane is one call, as if under way. */
    static Piece present() {
        return PRESENT.isBound() ? PRESENT.get() : new Piece(PROMPT, true);
    }

    /** A piece of work on a lane. */
    static final class Piece {
        private final Lane lane;
        private volatile boolean begun;

        private Piece(Lane lane, boolean begun) {
            this.lane = lane;
            this.begun = begun;
        }

        Lane lane() {
            return lane;
        }

        boolean hasBegun() {
            return begun;
        }

        /** A call of it has left. */
        void begin() {
            begun = true;
        }
    }
}
