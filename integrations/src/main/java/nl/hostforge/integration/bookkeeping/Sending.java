package nl.hostforge.integration.bookkeeping;

import java.util.Optional;

/**
 * How an invoice is sent.
 *
 * @param address where to, instead of the contact's own
 * @param message instead of the usual text
 */
public record Sending(Way way, Optional<String> address, Optional<String> message) {

    public enum Way {
        EMAIL,
        PEPPOL,
        /** Numbered and open, without any mail of theirs. */
        NOT_AT_ALL
    }

    public static Sending by(Way way) {
        return new Sending(way, Optional.empty(), Optional.empty());
    }
}
