package nl.hostforge.integration.provisioning;

import java.util.Map;

/**
 * What a piece of work left behind.
 *
 * @param reference the provider's own id of it
 * @param facts what else is worth knowing, by name; nothing personal
 */
record Finished(String reference, Map<String, String> facts) {
    static Finished as(String reference) {
        return new Finished(reference, Map.of());
    }
}
