package nl.hostforge.api.customer;

import java.util.regex.Pattern;

/**
 * A house number in the two parts that registries ask for.
 *
 * @param number the number alone, or whatever else was typed where there is no such thing
 * @param addition what follows it; null where nothing does
 */
record HouseNumber(String number, String addition) {
    private static final Pattern BOTH = Pattern.compile("(\\d+)[ /-]*(\\p{L}.*)");

    /** Parts what was typed into one field, such as {@code 12bis}, unless the second was filled in as well. */
    static HouseNumber typed(String number, String addition) {
        var one = number.strip();
        var other = Text.orNull(addition);
        var both = BOTH.matcher(one);
        return other == null && both.matches()
                ? new HouseNumber(both.group(1), both.group(2).strip())
                : new HouseNumber(one, other);
    }
}
