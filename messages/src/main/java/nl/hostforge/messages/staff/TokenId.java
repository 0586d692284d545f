package nl.hostforge.messages.staff;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A personal access token's identifier; never the token itself. Its text form is the raw value. */
public record TokenId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TokenId {}

    /** @throws IllegalArgumentException if the text is no UUID */
    public static TokenId of(String text) {
        return new TokenId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
