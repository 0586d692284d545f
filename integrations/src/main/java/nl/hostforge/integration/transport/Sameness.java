package nl.hostforge.integration.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.concurrent.Flow;

/**
 * Tells one call from another without keeping what is in it: two requests have the same sameness when their method,
 * address and body are the same.
 */
final class Sameness {

    /** Enough to tell the calls of a few minutes apart. */
    private static final int BYTES = 16;

    private Sameness() {}

    static byte[] of(HttpRequest request) {
        var digest = sha256();
        digest.update((request.method() + " " + request.uri() + "\n").getBytes(UTF_8));
        // A request without authorization asks for one: its body is a password, of which not even a digest is kept.
        if (request.headers().firstValue("Authorization").isPresent()) {
            request.bodyPublisher().ifPresent(body -> body.subscribe(new Into(digest)));
        }
        return Arrays.copyOf(digest.digest(), BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // every Java platform has it
        }
    }

    /** Our bodies are byte arrays, which their publisher hands over within the call that subscribes. */
    private record Into(MessageDigest digest) implements Flow.Subscriber<ByteBuffer> {

        @Override
        public void onSubscribe(Flow.Subscription body) {
            body.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(ByteBuffer part) {
            digest.update(part);
        }

        @Override
        public void onError(Throwable unreadable) {
            throw new IllegalStateException(unreadable);
        }

        @Override
        public void onComplete() {
            // all of it was handed over
        }
    }
}
