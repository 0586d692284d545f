package nl.hostforge.messages.dunning;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;

/** Names the dunning of one customer. Its text form is the raw value. */
public record DunningId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DunningId {}

    public static DunningId of(CustomerId customer) {
        return new DunningId(Ids.derived("dunning", customer.toString()));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
