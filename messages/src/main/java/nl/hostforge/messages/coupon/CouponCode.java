package nl.hostforge.messages.coupon;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.hostforge.messages.identity.CouponId;

/**
 * What a customer types to get a discount, in the one form that it is kept in: capital letters, digits and hyphens, 3 to
 * 30 of them. Its text form is the raw value.
 */
public record CouponCode(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[A-Z0-9](?:[A-Z0-9-]{1,28})[A-Z0-9]");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CouponCode {}

    /** The code that somebody meant, however they wrote its letters; whether it is one is told by {@link #isWellFormed}. */
    public static CouponCode typed(String text) {
        return new CouponCode(text.strip().toUpperCase(Locale.ROOT));
    }

    public boolean isWellFormed() {
        return FORM.matcher(value).matches();
    }

    /** @return the coupon that alone can have this code */
    public CouponId couponId() {
        return CouponId.ofCode(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
