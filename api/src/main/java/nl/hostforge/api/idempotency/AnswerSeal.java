package nl.hostforge.api.idempotency;

import java.util.Base64;
import java.util.Optional;
import nl.hostforge.api.caller.CallNotes;
import nl.hostforge.api.caller.Callers;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Vault;
import org.springframework.stereotype.Component;

/**
 * Seals the bodies of stored answers: with the key of the customer whom the request was about, else with the caller's
 * own. An answer to a visitor of whom nothing is known has nothing personal in it and stands as it is.
 */
@Component
class AnswerSeal {
    private static final String PURPOSE = "idempotent-answer";

    private final Vault vault;
    private final Callers callers;
    private final CallNotes notes;

    AnswerSeal(Vault vault, Callers callers, CallNotes notes) {
        this.vault = vault;
        this.callers = callers;
        this.notes = notes;
    }

    /** The body as it can be stored. */
    record Closed(String text, boolean sealed) {}

    /** @throws Vault.KeyDestroyed if the person was erased meanwhile */
    Closed close(byte[] body) {
        var text = Base64.getEncoder().encodeToString(body);
        return notes.customer()
                .map(KeyRef::contact)
                .or(() -> callers.current().key())
                .map(key -> new Closed(vault.sealLine(key, PURPOSE, text), true))
                .orElseGet(() -> new Closed(text, false));
    }

    /** @return the body, or empty if its key was destroyed */
    Optional<byte[]> open(StoredAnswer answer) {
        var text = answer.sealed() ? vault.openLine(answer.body(), PURPOSE) : Optional.of(answer.body());
        return text.map(Base64.getDecoder()::decode);
    }
}
