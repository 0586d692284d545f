package nl.hostforge.messages.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one change of a delivered service, so that a repeat of the same request is recognised. Its text form is the raw value. */
public record ServiceChangeId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ServiceChangeId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
