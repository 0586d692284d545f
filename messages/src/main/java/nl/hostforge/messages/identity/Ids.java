package nl.hostforge.messages.identity;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Makes identifiers: ordered by time where something is new, derived where the same question must give the same id. */
public final class Ids {
    private Ids() {}

    /** @return a new identifier that sorts by the time it was made (UUID version 7, RFC 9562), kind to indexes */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /**
     * @param purpose keeps identifiers of different kinds apart
     * @return the same identifier for the same parts, on every node and after every restart (UUID version 8, RFC 9562,
     *     from SHA-256)
     */
    public static UUID derived(String purpose, String... parts) {
        var digest = sha256();
        digest.update(purpose.getBytes(StandardCharsets.UTF_8));
        for (var part : parts) {
            digest.update((byte) 0);
            digest.update(part.getBytes(StandardCharsets.UTF_8));
        }
        var bytes = ByteBuffer.wrap(digest.digest());
        var high = (bytes.getLong() & ~0xF000L) | 0x8000L;
        var low = (bytes.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
