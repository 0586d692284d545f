package nl.hostforge.integration.bookkeeping;

import java.net.URI;
import java.util.List;

/**
 * An address of ours that the bookkeeping tells what happened.
 *
 * @param token repeated in every notice
 * @param secret signs every notice
 */
public record Webhook(String id, URI address, List<String> events, String token, String secret, boolean active) {

    @Override
    public String toString() {
        return "Webhook[" + id + "]";
    }
}
