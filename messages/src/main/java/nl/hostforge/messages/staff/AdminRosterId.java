package nl.hostforge.messages.staff;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names the list of those who are admin. There is one. Its text form is the raw value. */
public record AdminRosterId(@JsonValue String value) {
    /** The one and only. */
    public static final AdminRosterId THE_ROSTER = new AdminRosterId("admin-roster");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AdminRosterId {}

    @Override
    public String toString() {
        return value;
    }
}
