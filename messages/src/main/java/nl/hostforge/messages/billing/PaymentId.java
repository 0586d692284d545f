package nl.hostforge.messages.billing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * Identifies one transaction by which money came in, the same however often we hear of it. Its text form is the raw
 * value.
 */
public record PaymentId(@JsonValue String value) {
    private static final String BOOKED = "booked/";
    private static final String ACCOUNT = "account/";

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

    /**
     * A payment from a customer's account, by money that staff saw coming in or that was there already.
     *
     * @param id ours
     */
    public static PaymentId ofAccount(UUID id) {
        return new PaymentId(ACCOUNT + id);
    }

    /** @return whether it is a payment from a customer's account, which the bookkeeping knows under this name too */
    @JsonIgnore
    public boolean isOfAccount() {
        return value.startsWith(ACCOUNT);
    }

    @Override
    public String toString() {
        return value;
    }
}
