package nl.hostforge.messages.vat;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names the sales to consumers elsewhere in the EU of one calendar year. Its text form is the raw value. */
public record CrossBorderSalesId(@JsonValue String value) {
    private static final String PREFIX = "cross-border-sales/";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CrossBorderSalesId {}

    /** @param year in Europe/Amsterdam */
    public static CrossBorderSalesId of(int year) {
        return new CrossBorderSalesId(PREFIX + year);
    }

    @Override
    public String toString() {
        return value;
    }
}
