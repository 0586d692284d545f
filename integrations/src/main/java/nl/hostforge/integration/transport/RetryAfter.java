package nl.hostforge.integration.transport;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Reads {@code Retry-After} in its three spellings: a delay in seconds and an HTTP date (RFC 9110, 10.2.3), and
 * Moneybird's moment in epoch seconds (Moneybird introduction, "Throttling").
 */
public final class RetryAfter {

    /** No server asks for a delay of thirty years, and no epoch moment of our days is smaller. */
    private static final long SMALLEST_EPOCH = 1_000_000_000L;

    private static final Duration LONGEST = Duration.ofDays(1);

    private RetryAfter() {}

    /** How long to wait from now; never negative, at most a day; empty when the header is absent or unreadable. */
    public static Optional<Duration> in(HttpHeaders headers, Clock clock) {
        return headers.firstValue("Retry-After").flatMap(value -> read(value.strip(), clock.instant()));
    }

    private static Optional<Duration> read(String value, Instant now) {
        try {
            var wait = value.matches("\\d{1,15}")
                    ? number(Long.parseLong(value), now)
                    : Duration.between(now, date(value));
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Duration number(long number, Instant now) {
        return number < SMALLEST_EPOCH
                ? Duration.ofSeconds(number)
                : Duration.between(now, Instant.ofEpochSecond(number));
    }

    private static Instant date(String value) {
        return ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    }
}
