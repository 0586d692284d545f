package nl.hostforge.sandbox.openprovider;

import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** A domain name in the registrar's two halves, split at the first dot: {@code shop} and {@code co.uk}. */
record DomainName(String name, String extension) {

    static DomainName of(JsonNode body) {
        return new DomainName(
                body.path("name").asString("").toLowerCase(Locale.ROOT),
                body.path("extension").asString("").toLowerCase(Locale.ROOT));
    }

    String full() {
        return name + "." + extension;
    }

    boolean isWellFormed() {
        return name.matches("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    }

    /** In use by somebody elsewhere, by the sandbox's convention for names. */
    boolean isTaken() {
        return name.contains("taken");
    }

    boolean isReserved() {
        return name.contains("reserved");
    }

    boolean isPremium() {
        return name.contains("premium");
    }

    /** What was asked for ends in FAI instead of ACT, where it does not end at once. */
    boolean isDoomed() {
        return name.contains("fails");
    }
}
