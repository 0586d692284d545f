package nl.hostforge.api.ratelimit;

import java.time.Duration;

/**
 * So many requests in so much time; they come back evenly.
 *
 * @param requests at most this many at once
 * @param per the time in which that many come back
 */
public record RateLimit(int requests, Duration per) {}
