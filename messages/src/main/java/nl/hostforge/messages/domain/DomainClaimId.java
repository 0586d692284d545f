package nl.hostforge.messages.domain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.hostforge.messages.privacy.Vault;

/**
 * Names the claim on one domain name: {@code domain-claim/} and a keyed hash of the name. Its text form is the raw
 * value.
 */
public record DomainClaimId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DomainClaimId {}

    /** @param keyedHash the {@code Vault}'s keyed hash of the name's ASCII form */
    public static DomainClaimId of(String keyedHash) {
        return new DomainClaimId("domain-claim/" + keyedHash);
    }

    /** The claim on a name, by the one hash that all parts of the house use for it. */
    public static DomainClaimId of(Vault vault, DomainName name) {
        return of(vault.keyedHash("domain", name.value()));
    }

    @Override
    public String toString() {
        return value;
    }
}
