package nl.hostforge.messages.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A subscription's identifier. Its text form is the raw value. */
public record SubscriptionId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SubscriptionId {}

    /** @throws IllegalArgumentException if the text is no UUID */
    public static SubscriptionId of(String text) {
        return new SubscriptionId(UUID.fromString(text));
    }

    /** The one subscription that a delivered order line leaves behind. */
    public static SubscriptionId ofLine(OrderId order, int lineNumber) {
        return new SubscriptionId(Ids.derived("subscription", order.toString(), Integer.toString(lineNumber)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
