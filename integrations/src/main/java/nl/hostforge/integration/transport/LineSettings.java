package nl.hostforge.integration.transport;

import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * How patient we are with one provider.
 *
 * @param provider the name that words, metrics and the circuit breaker use, such as {@code plesk}
 * @param connectTimeout the longest wait for a connection; within it nothing was sent
 * @param callDeadline the longest that a change may take, body included, from its first byte to its last
 * @param lookUpDeadline the same for a look-up
 * @param largestAnswer the most bytes of a response that are read
 * @param signInPause how long nothing is asked after the provider refused our credentials: repeating wrong ones
 *     locks accounts
 * @param breaker when to stop asking for a while
 * @param bulkhead how many calls at a time
 * @param pace how many calls in a window, by all nodes together
 * @param trust the certificates to trust, where the JDK's own don't suffice
 */
public record LineSettings(
        String provider,
        Duration connectTimeout,
        Duration callDeadline,
        Duration lookUpDeadline,
        int largestAnswer,
        Duration signInPause,
        BreakerSettings breaker,
        BulkheadSettings bulkhead,
        PaceLimit pace,
        Optional<SSLContext> trust) {

    public LineSettings {
        var prefix = "hostforge." + provider;
        if (!connectTimeout.isPositive() || !callDeadline.isPositive() || !lookUpDeadline.isPositive()) {
            throw new IllegalArgumentException(
                    prefix + ": connect-timeout, call-deadline and look-up-deadline have to be longer than nothing");
        }
        // Otherwise a deadline could end a call of which nobody knows whether it was ever connected.
        if (connectTimeout.compareTo(callDeadline) >= 0 || connectTimeout.compareTo(lookUpDeadline) >= 0) {
            throw new IllegalArgumentException(
                    prefix + ": connect-timeout has to be shorter than call-deadline and look-up-deadline");
        }
    }

    Duration deadline(Intent intent) {
        return intent == Intent.LOOK_UP ? lookUpDeadline : callDeadline;
    }
}
