package nl.hostforge.messages.drift;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import nl.hostforge.messages.identity.Ids;

/** A finding's identifier: the same for the same difference, however often it is seen. Its text form is the raw value. */
public record DriftFindingId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DriftFindingId {}

    /** @throws IllegalArgumentException if the text is no UUID */
    public static DriftFindingId of(String text) {
        return new DriftFindingId(UUID.fromString(text));
    }

    /** @return the id of the finding about this difference */
    public static DriftFindingId of(Difference difference) {
        return new DriftFindingId(Ids.derived(
                "drift-finding",
                difference.kind().name(),
                difference.thing(),
                difference.trait().name(),
                difference.ours(),
                difference.theirs()));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
