package nl.hostforge.messages.processing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A dead letter's identifier: one event, parked by one processor. Its text form is the raw value. */
public record DeadLetterId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DeadLetterId {}

    /** @throws IllegalArgumentException if the text is no UUID */
    public static DeadLetterId of(String text) {
        return new DeadLetterId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
