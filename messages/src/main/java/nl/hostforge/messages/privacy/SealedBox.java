package nl.hostforge.messages.privacy;

/**
 * A personal value as it stands in the log.
 *
 * @param key names the key that opens it
 * @param boundTo the identifier of the message that it was sealed for; part of what the seal covers
 * @param content nonce and ciphertext, base64
 */
public record SealedBox(KeyRef key, String boundTo, String content) {}
