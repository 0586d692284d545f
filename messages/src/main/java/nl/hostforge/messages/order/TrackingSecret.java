package nl.hostforge.messages.order;

import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.privacy.Vault;

/**
 * What lets a visitor follow an order without an account. It is derived from the order's id with a key of ours, so it is
 * the same whenever it is asked for, in the answer as in a mail, and stands nowhere; events hold its {@link #hash} only.
 */
public final class TrackingSecret {
    private final String value;

    private TrackingSecret(String value) {
        this.value = value;
    }

    public static TrackingSecret of(Vault vault, OrderId order) {
        return new TrackingSecret(vault.keyedHash("tracking-secret", order.toString()));
    }

    /** A secret as somebody sent it; whether it is any order's the hash will tell. */
    public static TrackingSecret given(String value) {
        return new TrackingSecret(value);
    }

    /** @return the secret itself, for the one who placed the order and for nobody else */
    public String reveal() {
        return value;
    }

    /** @return what {@code OrderCreated} holds */
    public String hash(Vault vault) {
        return vault.keyedHash("tracking-secret-hash", value);
    }

    /** Says nothing, so that no log line holds a secret. */
    @Override
    public String toString() {
        return "secret";
    }
}
