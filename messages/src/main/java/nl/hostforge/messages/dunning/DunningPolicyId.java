package nl.hostforge.messages.dunning;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names the one policy of dunning. Its text form is the raw value. */
public record DunningPolicyId(@JsonValue String value) {
    /** The only one there is. */
    public static final DunningPolicyId ONLY = new DunningPolicyId("dunning-policy");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DunningPolicyId {}

    @Override
    public String toString() {
        return value;
    }
}
