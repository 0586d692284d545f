package nl.hostforge.messages.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What is held beside the log.
 *
 * @param keys of the customer; what they open, never they themselves
 * @param letters how far letters are, by {@link HeldLetter#job()}: {@code WAITING}, {@code SENT} or {@code GIVEN_UP}; of
 *     older ones nothing is kept
 */
public record HeldBeside(List<HeldKey> keys, Map<String, String> letters) {

    /**
     * A key.
     *
     * @param name for instance {@code contact/…} or {@code fiscal/…/2026}
     * @param createdAt when it was made
     * @param destroyedAt null while it exists
     */
    public record HeldKey(String name, Instant createdAt, Instant destroyedAt) {}
}
