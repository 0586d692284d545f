package nl.hostforge.messages.customer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import nl.hostforge.messages.privacy.Vault;

/**
 * Names the claim on one e-mail address without telling the address: {@code email-claim/} and a keyed hash of it. The
 * edge writes an address in one way (trimmed, lower case) before it hashes. Its text form is the raw value.
 */
public record EmailClaimId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EmailClaimId {}

    /** @param keyedHash the {@code Vault}'s keyed hash of the address */
    public static EmailClaimId of(String keyedHash) {
        return new EmailClaimId("email-claim/" + keyedHash);
    }

    /** The claim on an address as somebody typed it, by the one hash that all parts of the house use for it. */
    public static EmailClaimId of(Vault vault, String address) {
        return of(vault.keyedHash("email", address.strip().toLowerCase(Locale.ROOT)));
    }

    @Override
    public String toString() {
        return value;
    }
}
