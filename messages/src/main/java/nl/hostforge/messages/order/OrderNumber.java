package nl.hostforge.messages.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The number people call an order by: {@code HF-} and at least five digits. Its text form is the raw value. */
public record OrderNumber(@JsonValue String value) {
    private static final String PREFIX = "HF-";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OrderNumber {}

    /** @param position place in the series of order numbers; 10001 gives {@code HF-10001} */
    public static OrderNumber of(long position) {
        return new OrderNumber(PREFIX + "%05d".formatted(position));
    }

    @Override
    public String toString() {
        return value;
    }
}
