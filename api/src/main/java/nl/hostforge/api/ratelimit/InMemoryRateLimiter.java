package nl.hostforge.api.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Keeps a bucket for each caller seen lately, and no more of them than memory allows. */
class InMemoryRateLimiter implements RateLimiter {
    private final Cache<Key, Bucket> buckets;
    private final TimeMeter time;

    private record Key(String caller, RateLimit limit) {}

    /**
     * @param most how many callers are remembered; past that, who was idle longest is forgotten
     * @param idle when a caller who does not come back is forgotten; longer than any limit takes to fill up again
     */
    InMemoryRateLimiter(int most, Duration idle, Clock clock) {
        this.time = new ClockTime(clock);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterAccess(idle)
                .ticker(time::currentTimeNanos)
                .build();
    }

    @Override
    public Standing take(String caller, RateLimit limit) {
        var bucket = buckets.get(new Key(caller, limit), this::newBucket);
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return new Standing(
                probe.isConsumed(),
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForRefill()),
                Duration.ofNanos(probe.getNanosToWaitForReset()));
    }

    long remembered() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Bucket newBucket(Key key) {
        var limit = key.limit();
        return Bucket.builder()
                .addLimit(bandwidth -> bandwidth.capacity(limit.requests()).refillGreedy(limit.requests(), limit.per()))
                .withCustomTimePrecision(time)
                .build();
    }

    private record ClockTime(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
