package nl.hostforge.messages.domain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * An extension under which names are sold, without its leading dot: {@code nl}, {@code co.uk}, {@code xn--p1ai}. Its
 * text form is the raw value. A value read from the log is taken as it was written.
 */
public record Tld(@JsonValue String value) {
    private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern WELL_FORMED = Pattern.compile("(" + LABEL + "\\.)*" + LABEL);
    private static final Pattern NUMERIC = Pattern.compile("(.*\\.)?[0-9]+");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Tld {}

    /** @return whether this is written as an extension must be: lower case, ASCII (IDN as punycode), no dot at the ends */
    @JsonIgnore
    public boolean isWellFormed() {
        return value != null
                && value.length() <= 253
                && WELL_FORMED.matcher(value).matches()
                && !NUMERIC.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
