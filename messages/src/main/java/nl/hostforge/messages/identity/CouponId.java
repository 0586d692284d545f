package nl.hostforge.messages.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A coupon's identifier. Its text form is the raw value. */
public record CouponId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CouponId {}

    /** @throws IllegalArgumentException if the text is no UUID */
    public static CouponId of(String text) {
        return new CouponId(UUID.fromString(text));
    }

    /**
     * The one coupon of this code; that two of one code would share an id is what keeps codes unique.
     *
     * @param code in the one form that it is kept in
     */
    public static CouponId ofCode(String code) {
        return new CouponId(Ids.derived("coupon", code));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
