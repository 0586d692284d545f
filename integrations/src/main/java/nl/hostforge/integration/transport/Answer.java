package nl.hostforge.integration.transport;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.hostforge.integration.outcome.Outcome;

/** How one HTTP exchange ended, before a provider's verdict gives it a meaning. */
public sealed interface Answer {

    Intent intent();

    /** A whole response arrived, of whatever status. */
    record Received(Intent intent, int status, HttpHeaders headers, byte[] body) implements Answer {

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /** Bodies hold passwords and auth codes. */
        @Override
        public String toString() {
            return "Received[%d, %d bytes]".formatted(status, body.length);
        }
    }

    /** The request certainly did not reach the provider: name not resolved, refused, no connection in time, no TLS. */
    record NotSent(Intent intent, String words) implements Answer {}

    /** The request went out and no whole response came back. */
    record Lost(Intent intent, String words) implements Answer {}

    /** The ending when nobody can tell whether the request was carried out: harmless for a look-up. */
    default <T> Outcome<T> unclear(String words) {
        return switch (intent()) {
            case LOOK_UP -> new Outcome.TryLater<>(words, Optional.empty());
            case CHANGE -> new Outcome.Unknown<>(words);
        };
    }
}
