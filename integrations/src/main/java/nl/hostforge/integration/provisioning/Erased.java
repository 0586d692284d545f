package nl.hostforge.integration.provisioning;

import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.RefusalCode;

/** A customer who was erased cannot be made known to a provider any more. */
final class Erased {
    private Erased() {}

    static <T> Outcome<T> refusal() {
        return Outcome.refused(RefusalCode.INVALID_DATA, "the customer was erased", "contact");
    }
}
