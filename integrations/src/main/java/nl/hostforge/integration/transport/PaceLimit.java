package nl.hostforge.integration.transport;

import java.time.Duration;

/**
 * How often a provider lets itself be called, by all nodes together.
 *
 * @param calls how many calls of any kind a window may have; 0 for no limit
 * @param sameCalls how many times it may have one and the same call (method, address and body); 0 for no limit
 * @param within how long a window is, wherever it begins
 * @param bulkShare how much of a window, in per cent, {@link Lane#BULK} may use
 */
public record PaceLimit(int calls, int sameCalls, Duration within, int bulkShare) {

    /** What a piece of work takes: to look, to create, to send, and one to spare. */
    private static final int PIECE_OF_WORK = 4;

    public PaceLimit {
        if (calls < 0 || sameCalls < 0) {
            throw new IllegalArgumentException("a limit of calls is 0 (none) or more");
        }
        if (!within.isPositive()) {
            throw new IllegalArgumentException("the window of a limit has to be longer than nothing");
        }
        if (bulkShare < 1 || bulkShare > 100) {
            throw new IllegalArgumentException("bulk-share has to be a percentage from 1 to 100");
        }
    }

    /** For a provider that names no limit. */
    public static PaceLimit none() {
        return new PaceLimit(0, 0, Duration.ofMinutes(5), 100);
    }

    /** How many places have to be free for a piece of work to begin. */
    public int roomToBegin() {
        return PIECE_OF_WORK;
    }

    /** At least one: work that may never go on is not paced but lost. */
    public int bulkCalls() {
        return Math.max(1, calls * bulkShare / 100);
    }
}
