package nl.hostforge.messages.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A staff member's identifier. Its text form is the raw value. */
public record StaffMemberId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public StaffMemberId {}

    /** @throws IllegalArgumentException if the text is no UUID */
    public static StaffMemberId of(String text) {
        return new StaffMemberId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
