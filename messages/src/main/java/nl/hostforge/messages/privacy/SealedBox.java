package nl.hostforge.messages.privacy;

/**
 * A personal value as it stands in the log.
 *
 * @param key names the key that opens it
 * @param boundTo the identifier of the message that it was sealed for; part of what the seal covers
 * @param content nonce and ciphertext, base64
 * @param formerShape which former shape the content has: the last revision of its event that was written so; null for
 *     today's
 */
public record SealedBox(KeyRef key, String boundTo, String content, String formerShape) {
    /** A box whose content has today's shape. */
    public SealedBox(KeyRef key, String boundTo, String content) {
        this(key, boundTo, content, null);
    }
}
