package nl.hostforge.messages.billing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Identifies one transaction by which money came in, the same however often we hear of it. Its text form is the raw
 * value.
 */
public record PaymentId(@JsonValue String value) {
    private static final String BOOKED = "booked/";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PaymentId {}

    /**
     * A payment that the bookkeeping knows.
     *
     * @param id the bookkeeping's own, which it gives out once
     */
    public static PaymentId booked(String id) {
        return new PaymentId(BOOKED + id);
    }

    @Override
    public String toString() {
        return value;
    }
}
