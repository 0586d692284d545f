package nl.hostforge.integration.transport;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.Outcome.TryLater;

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

    /**
     * The request certainly did not reach the provider: name not resolved, refused, no connection in time, no TLS, or
     * held back by ourselves.
     *
     * @param after how long to wait, where that is known
     * @param asked whether the provider was nevertheless reached, by what went before in the same call
     */
    record NotSent(Intent intent, String words, Optional<Duration> after, boolean asked) implements Answer {

        NotSent(Intent intent, String words) {
            this(intent, words, Optional.empty(), false);
        }

        /** @param provider its name, to begin the words with */
        public <T> Outcome<T> later(String provider) {
            return new TryLater<>(provider + ": " + words, after, asked);
        }
    }

    /**
     * The request went out and no whole response came back.
     *
     * @param cutOff whether the connection broke, rather than the time ran out
     */
    record Lost(Intent intent, String words, boolean cutOff) implements Answer {

        /** Of a look-up that was cut off it is as if nobody had been asked; of all else nobody can tell. */
        public <T> Outcome<T> ending(String provider) {
            var said = provider + ": " + words;
            return intent == Intent.LOOK_UP && cutOff ? new TryLater<>(said, Optional.empty(), false) : unclear(said);
        }
    }

    /** The ending when nobody can tell whether the request was carried out: harmless for a look-up. */
    default <T> Outcome<T> unclear(String words) {
        return switch (intent()) {
            case LOOK_UP -> new TryLater<>(words, Optional.empty());
            case CHANGE -> new Outcome.Unknown<>(words);
        };
    }
}
