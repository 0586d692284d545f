package nl.hostforge.messages.billing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.privacy.Vault;

/**
 * What lets a customer fetch the documents of an invoice without an account. It is derived from the invoice's id with a key
 * of ours, so it is the same whenever it is asked for, and stands nowhere but in the mail.
 */
public final class InvoiceSecret {
    private final String value;

    private InvoiceSecret(String value) {
        this.value = value;
    }

    public static InvoiceSecret of(Vault vault, InvoiceId invoice) {
        return new InvoiceSecret(vault.keyedHash("invoice-secret", invoice.toString()));
    }

    /** @return whether somebody sent this secret; how long that takes tells nothing of it */
    public boolean is(String given) {
        return MessageDigest.isEqual(value.getBytes(UTF_8), given.getBytes(UTF_8));
    }

    /** @return the secret itself, for the customer and for nobody else */
    public String reveal() {
        return value;
    }

    /** Says nothing, so that no log line holds a secret. */
    @Override
    public String toString() {
        return "secret";
    }
}
