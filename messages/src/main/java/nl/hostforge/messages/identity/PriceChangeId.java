package nl.hostforge.messages.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a price change for existing subscriptions. Its text form is the raw value. */
public record PriceChangeId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PriceChangeId {}

    /** @throws IllegalArgumentException if the text is no UUID */
    public static PriceChangeId of(String text) {
        return new PriceChangeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
