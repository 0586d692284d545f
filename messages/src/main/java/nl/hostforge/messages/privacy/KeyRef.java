package nl.hostforge.messages.privacy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.StaffMemberId;

/**
 * Names the key that seals a piece of personal data; the keys themselves live outside the log. Destroying a key
 * erases all that it sealed, in the log and in every copy of it.
 *
 * @param value for instance {@code contact/…}, {@code fiscal/…/2026}, {@code erasure/…/plesk/1} or {@code staff/…}
 */
public record KeyRef(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public KeyRef {}

    /** The key of everything about a customer that no law makes us keep; destroyed at erasure. */
    public static KeyRef contact(CustomerId customer) {
        return new KeyRef("contact/" + customer);
    }

    /**
     * The key of what an issued invoice must show: it outlives an erasure until the retention date of its fiscal year
     * (7 years, art. 52 AWR).
     */
    public static KeyRef fiscal(CustomerId customer, int fiscalYear) {
        return new KeyRef("fiscal/" + customer + "/" + fiscalYear);
    }

    /**
     * The key of what a provider says while it is asked to forget a customer, since the contact key is gone by then. It
     * has served its time once that provider has forgotten.
     *
     * @param provider the provider's word, for instance {@code plesk}
     * @param round which request to that provider
     */
    public static KeyRef erasure(CustomerId customer, String provider, int round) {
        return new KeyRef("erasure/" + customer + "/" + provider + "/" + round);
    }

    /** The same for invoices that are declared in the One Stop Shop (10 years, art. 369k Directive 2006/112). */
    public static KeyRef oneStopShop(CustomerId customer, int fiscalYear) {
        return new KeyRef("fiscal-oss/" + customer + "/" + fiscalYear);
    }

    /**
     * The key of the secrets by which a provider's notices are known, which belong in no copy of the database.
     *
     * @param provider the provider's word, for instance {@code moneybird}
     */
    public static KeyRef webhook(String provider) {
        return new KeyRef("webhook/" + provider);
    }

    /** The key of what is personal about a staff member. */
    public static KeyRef staff(StaffMemberId staffMember) {
        return new KeyRef("staff/" + staffMember);
    }

    @Override
    public String toString() {
        return value;
    }
}
