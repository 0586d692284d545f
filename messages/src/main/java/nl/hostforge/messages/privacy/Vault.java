package nl.hostforge.messages.privacy;

import java.util.Optional;

/**
 * Seals and opens personal text with keys that live outside the log, and makes the keyed hashes by which something
 * personal can be recognised without being readable.
 */
public interface Vault {
    /**
     * Seals a text. The key is made at its first use.
     *
     * @param key which key to use
     * @param purpose what the text is, for instance a field's name; needed again to open it
     * @param boundTo the message that the text belongs to; needed again to open it
     * @throws KeyDestroyed if the key was destroyed
     */
    SealedBox seal(KeyRef key, String purpose, String boundTo, String text);

    /**
     * @return the text, or empty if the key was destroyed
     * @throws IllegalStateException if the box was tampered with, or is opened for another purpose than it was sealed
     */
    Optional<String> open(SealedBox box, String purpose);

    /** Seals to one line of text, for metadata, which holds no structure. */
    String sealLine(KeyRef key, String purpose, String text);

    /** @return the text that {@link #sealLine} sealed, or empty if its key was destroyed */
    Optional<String> openLine(String line, String purpose);

    /**
     * @param purpose keeps hashes of different kinds apart, for instance {@code email}
     * @return a hash (HMAC-SHA-256, hexadecimal) that is the same for the same text, here and on every node
     */
    String keyedHash(String purpose, String text);

    /** A key that is gone cannot seal: the person behind it was erased. */
    final class KeyDestroyed extends RuntimeException {
        public KeyDestroyed(KeyRef key) {
            super("the key " + key + " was destroyed");
        }
    }
}
