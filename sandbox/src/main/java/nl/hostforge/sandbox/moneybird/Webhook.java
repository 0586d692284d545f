package nl.hostforge.sandbox.moneybird;

import java.time.Instant;
import java.util.List;

/**
 * An address that wants to hear of events. Its token and its secret are derived from its id and stored nowhere.
 *
 * @param enabledEvents names or groups of events; all of them when empty
 * @param lastHttpStatus how the last delivery was answered; null before the first
 */
record Webhook(
        String id,
        String url,
        List<String> enabledEvents,
        Integer lastHttpStatus,
        String lastHttpBody,
        Instant deactivatedAt) {

    /** A group covers every event whose name begins with it. */
    boolean wants(String action) {
        return deactivatedAt == null
                && (enabledEvents.isEmpty() || enabledEvents.stream().anyMatch(action::startsWith));
    }

    String token() {
        return Secrets.derived("webhook token", id).substring(0, 24);
    }

    String secret() {
        return Secrets.derived("webhook secret", id);
    }

    Webhook answered(Integer status, String body) {
        return new Webhook(id, url, enabledEvents, status, body, deactivatedAt);
    }

    Webhook deactivated(Instant at) {
        return new Webhook(id, url, enabledEvents, lastHttpStatus, lastHttpBody, at);
    }
}
