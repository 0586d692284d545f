package nl.hostforge.api.ratelimit;

import java.time.Duration;

/**
 * Counts requests. The counts here are each node's own; a store that the nodes share can take this place, so that a
 * limit holds for all of them together.
 */
public interface RateLimiter {
    /**
     * Takes one request from what is left.
     *
     * @param caller whom it counts for
     */
    Standing take(String caller, RateLimit limit);

    /**
     * Where a caller stands after a request.
     *
     * @param allowed whether the request may go on
     * @param remaining how many more may follow at once
     * @param retryAfter how long until one more is allowed; zero if the request was
     * @param untilFull how long until the whole limit is there again
     */
    record Standing(boolean allowed, long remaining, Duration retryAfter, Duration untilFull) {}
}
