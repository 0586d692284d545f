package nl.hostforge.messages.numberseries;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a series of numbers. Its text form is the raw value. */
public record NumberSeriesId(@JsonValue String value) {
    /** The series of order numbers. */
    public static final NumberSeriesId ORDERS = new NumberSeriesId("number-series/order");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public NumberSeriesId {}

    @Override
    public String toString() {
        return value;
    }
}
