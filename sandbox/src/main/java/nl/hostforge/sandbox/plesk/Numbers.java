package nl.hostforge.sandbox.plesk;

import java.util.Optional;

/** Ids as they come in paths and filters, where they may be anything. */
final class Numbers {
    private Numbers() {}

    static Optional<Long> of(String text) {
        try {
            return Optional.of(Long.valueOf(text.strip()));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
